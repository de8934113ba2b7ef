using Contracts.Consumers.Schemas;
using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Events;

namespace Contracts.SampleConsumer.Tests;

/// <summary>An event that travels as Avro, and is read by the schema that it was written with.</summary>
public sealed class ReadingAvro
{
    private const string Schema = """{"type":"record","name":"Shelved","fields":[{"name":"name","type":"string"},{"name":"place","type":"string","default":"anywhere"}]}""";

    private static readonly EventReader Shelved =
        EventSchemas.Of("Sample", new EventSchemaConfig { SchemaDir = Path.Combine(Situation.Folder, "schemas") }).Reads("shelved", SchemaType.Avro, Schema);

    [Fact]
    public Task A_thing_is_put_somewhere() => Shelved.Example(new { name = "book", place = "anywhere" }).VerifyAsync(message =>
    {
        Assert.Equal("book is anywhere", Read(message));
        return Task.CompletedTask;
    });

    private static string Read(EventMessage message)
    {
        var shelved = (RecordDatum)new AvroReader(AvroSchema.Parse(Schema), AvroSchema.Parse(message.WriterSchema ?? Schema)).Read(message.Content.Span);
        return $"{((StringDatum)shelved["name"]).Value} is {((StringDatum)shelved["place"]).Value}";
    }
}
