using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Consumers.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Mapping;
using Contracts.Schemas.Events;
using Contracts.Schemas.JsonSchemas;

namespace Contracts.Tests.Consumers.Schemas;

/// <summary>The verdict over what is emitted for the writer's type and for the reader's: the reason that readers are open and writers closed.</summary>
public sealed class ReadingWhatIsWritten
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    public static TheoryData<string, Type, Type, bool, string> Cases => new()
    {
        { "the same members", typeof(Written.Stock), typeof(Read.Stock), true, "" },
        { "an extra field", typeof(Written.Stock), typeof(Read.SkuOnly), true, "" },
        { "a removed field that is needed", typeof(Written.SkuOnly), typeof(Read.Stock), false, "quantity" },
        { "a removed field that may be null", typeof(Written.SkuOnly), typeof(Read.Nullable), true, "" },
        { "a removed field with a default", typeof(Written.SkuOnly), typeof(Read.Defaulted), true, "" },
        { "a field that may be null, and the reader's may not", typeof(Written.Nullable), typeof(Read.Stock), false, "quantity" },
        { "a field that may be null for both", typeof(Written.Nullable), typeof(Read.Nullable), true, "" },
        { "a wider number", typeof(Written.Wide), typeof(Read.Stock), false, "quantity" },
        { "a narrower number", typeof(Written.Stock), typeof(Read.Wide), true, "" },
        { "a renamed field", typeof(Written.Renamed), typeof(Read.Stock), false, "quantity" },
        { "another type of field", typeof(Written.Text), typeof(Read.Stock), false, "quantity" },
        { "a symbol that the reader does not know", typeof(Written.Colored), typeof(Read.Colored), false, "color" },
        { "fewer symbols", typeof(Written.Pale), typeof(Read.Colored), true, "" },
        { "a field of a nested record that is needed", typeof(Written.Nested), typeof(Read.Nested), false, "name" },
        { "fewer derived types", typeof(Written.OneShape), typeof(Read.TwoShapes), true, "" },
        { "a derived type that the reader does not know", typeof(Written.TwoShapes), typeof(Read.OneShape), false, "shape" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void As_JSON(string change, Type written, Type read, bool compatible, string about)
    {
        var writer = JsonSchema.Parse(JsonSchemaEmission.Of(written, Options, EventRole.Writer, TypeSchemas.None));
        var reader = JsonSchema.Parse(JsonSchemaEmission.Of(read, Options, EventRole.Reader, TypeSchemas.None));

        var verdict = JsonSchemaCompatibility.Decide(reader, writer, TestContext.Current.CancellationToken);

        if (compatible)
            verdict.Should().BeOfType<JsonSchemaVerdict.Compatible>(change);
        else
            verdict.Should().BeOfType<JsonSchemaVerdict.Incompatible>(change).Which.Rejection.Should().Contain(error => error.ToString().Contains(about, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void As_Avro(string change, Type written, Type read, bool compatible, string about)
    {
        var options = new AvroMappingOptions { Namespace = "example" };
        var writer = AvroSchema.Parse(AvroMapping.SchemaOf(written, options));
        var reader = AvroSchema.Parse(AvroMapping.SchemaOf(read, options));

        var reasons = AvroCompatibility.Check(reader, writer, TestContext.Current.CancellationToken);

        if (compatible)
            reasons.Should().BeEmpty(change);
        else
            reasons.Should().Contain(reason => $"{reason}{reason.Witness}".Contains(about, StringComparison.OrdinalIgnoreCase), change);
    }
}
