using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Mapping;
using Contracts.Schemas.Events;
using Contracts.Schemas.JsonSchemas;

namespace Contracts.Consumers.Schemas;

/// <summary>What a test has said about one event so far.</summary>
internal sealed record EventDraft(string Application, EventRole Role, string Event, Type? Shape, EventSchemaConfig Config)
{
    public SchemaType Type { get; init; } = SchemaType.Json;

    public string? Written { get; init; }

    public JsonSerializerOptions Settings { get; init; } = Config.JsonSettings;

    public TypeSchemas Types { get; init; } = TypeSchemas.None;

    public AvroMappingOptions Avro { get; init; } = new();

    public string? Subject { get; init; }

    public Type? Key { get; init; }

    public EventChannel? Channel { get; init; }

    public ImmutableArray<string> Headers { get; init; } = [];

    public string SchemaDir => Path.GetFullPath(Config.SchemaDir, AppContext.BaseDirectory);

    public EventContract Build()
    {
        var contract = new EventContract
        {
            Application = Application,
            Role = Role,
            Event = Event,
            Channel = Channel,
            Value = new SubjectSchema(Subject ?? $"{Event}-value", Type, Written ?? Emitted(Shape!)),
            Key = Key is { } key ? new SubjectSchema($"{Event}-key", Type, Emitted(key)) : null,
            Headers = Headers,
        };
        Check(contract, contract.Value);
        return contract;
    }

    private string Emitted(Type shape)
    {
        if (Type == SchemaType.Json)
            return JsonSchemaEmission.Of(shape, Settings, Role, Types);
        try
        {
            return SchemaLayout.Indented(AvroMapping.SchemaOf(shape, Avro));
        }
        catch (AvroMappingException unfit)
        {
            throw new SchemaEmissionException(unfit.Message, unfit);
        }
    }

    private static void Check(EventContract contract, SubjectSchema schema)
    {
        FormatException? problem = null;
        if (schema.Type == SchemaType.Avro && !AvroSchema.TryParse(schema.Text, out _, out var avro))
            problem = avro;
        if (schema.Type == SchemaType.Json && !JsonSchema.TryParse(schema.Text, out _, out var json))
            problem = json;
        if (problem is not null)
            throw new SchemaEmissionException($"The schema of {contract} is none: {problem.Message}", problem);
    }
}
