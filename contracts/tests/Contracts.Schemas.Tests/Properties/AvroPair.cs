using Contracts.Schemas.Avro;

namespace Contracts.Schemas.Tests.Properties;

/// <summary>A writer's and a reader's schema that a number stands for.</summary>
internal sealed record AvroPair(int Number, AvroSchema Reader, AvroSchema Writer)
{
    public static AvroPair Of(int number)
    {
        var random = new Random(number);
        while (true)
        {
            var written = new RandomSchemas(random).Type(4);
            var read = random.Next(10) == 0
                ? new RandomSchemas(random).Type(3)
                : new SchemaEvolution(random).Changed(written.DeepClone(), random.Next(4));
            // A change may take away a type that is used by name elsewhere.
            if (AvroSchema.TryParse(written.ToJsonString(), out var writer, out _) && AvroSchema.TryParse(read.ToJsonString(), out var reader, out _))
                return new AvroPair(number, reader, writer);
        }
    }

    public override string ToString() => $"pair {Number}: reader {Reader} writer {Writer}";
}
