using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Consumers.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Mapping;
using Contracts.Schemas.Events;
using Contracts.Schemas.JsonSchemas;
using FsCheck;
using FsCheck.Fluent;

namespace Contracts.Tests.Consumers.Schemas;

/// <summary>What is emitted for a type against random values of it: whatever the serializer writes is valid, and whatever is valid comes back.</summary>
public sealed class SchemasHoldForValues
{
    private static readonly Dictionary<string, JsonSerializerOptions> Settings = new()
    {
        ["default"] = new(),
        ["web"] = new(JsonSerializerDefaults.Web),
        ["named"] = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } },
        ["sparse"] = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower },
        ["sparser"] = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault },
        ["quoted"] = new() { NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString },
    };

    private static int Runs => Environment.GetEnvironmentVariable("CONTRACTS_ALL") == "1" ? 2_000 : 100;

    public static TheoryData<string, string> Emitted
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var type in Types().Where(type => type != nameof(Shapes.Annotated)))
            {
                foreach (var settings in Settings.Keys)
                    all.Add(type, settings);
            }

            return all;
        }
    }

    public static TheoryData<string> InAvro =>
        [.. Types().Except([nameof(Shapes.Enums), nameof(Shapes.Anything), nameof(Shapes.Times), nameof(Shapes.Open), nameof(Shapes.Converted)]), nameof(Shapes.Dated), nameof(Shapes.Leveled)];

    [Theory]
    [MemberData(nameof(Emitted))]
    [Trait("row", "S4-014")]
    public void What_the_serializer_writes_is_valid_for_writer_and_reader(string name, string settings)
    {
        var type = typeof(Shapes).GetNestedType(name)!;
        var options = Settings[settings];
        var types = TypeSchemas.None.Add<Shapes.Sku>("""{"type":"string"}""");
        var writer = JsonSchema.Parse(JsonSchemaEmission.Of(type, options, EventRole.Writer, types));
        var reader = JsonSchema.Parse(JsonSchemaEmission.Of(type, options, EventRole.Reader, types));
        // A serializer that leaves members out writes what a reader of the same type may be unable to read: required ones, zeros.
        var sparse = options.DefaultIgnoreCondition != JsonIgnoreCondition.Never;

        ForAll(seed =>
        {
            var json = JsonSerializer.Serialize(new RandomValues(new Random(seed)).Of(type), type, options);
            writer.Validate(json).Errors.Should().BeEmpty("the writer wrote {0}", json);
            var forReader = reader.Validate(json);
            if (!sparse)
                forReader.Errors.Should().BeEmpty("the reader reads {0}", json);
            if (forReader.IsValid)
                FluentActions.Invoking(() => JsonSerializer.Deserialize(json, type, options)).Should().NotThrow("{0} is valid", json);
        });
    }

    [Theory]
    [MemberData(nameof(InAvro))]
    public void What_is_written_as_Avro_comes_back(string name)
    {
        var type = typeof(Shapes).GetNestedType(name)!;
        var schema = AvroSchema.Parse(AvroMapping.SchemaOf(type));
        var read = typeof(AvroMapping).GetMethod(nameof(AvroMapping.FromDatum))!.MakeGenericMethod(type);

        ForAll(seed =>
        {
            var value = new RandomValues(new Random(seed)).Of(type);
            var bytes = AvroBinary.Encode(schema, AvroMapping.ToDatum(schema, value));
            var back = read.Invoke(null, [schema, new AvroReader(schema, schema).Read(bytes), null]);
            JsonSerializer.Serialize(back, type).Should().Be(JsonSerializer.Serialize(value, type));
        });
    }

    private static IEnumerable<string> Types() =>
        typeof(Shapes).GetNestedTypes()
            .Where(type => type is { IsEnum: false, IsAbstract: false } && type.Name is not (nameof(Shapes.Sku) or nameof(Shapes.SkuConverter) or nameof(Shapes.Dated) or nameof(Shapes.Leveled)))
            .Select(type => type.Name);

    private static void ForAll(Action<int> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
}
