using System.Text.Json;
using Contracts.Schemas;
using Contracts.Schemas.JsonSchemas;
using Contracts.Serialization.Registry;

namespace Contracts.Serialization;

/// <summary>Writes events as JSON, each held against the schema first: what does not fit is not sent.</summary>
/// <typeparam name="T">The type of the events.</typeparam>
public sealed class JsonEventSerializer<T> : EventSerializer<T>
{
    private readonly JsonSerializerOptions? _options;

    /// <summary>A serializer with a schema: the one that tests emitted to <c>contracts/schemas</c>, as an embedded resource.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="settings">How events are written; the defaults when not given.</param>
    /// <param name="options">How the type becomes JSON.</param>
    public JsonEventSerializer(SchemaRegistry registry, string schema, SerializerSettings? settings = null, JsonSerializerOptions? options = null)
        : base(registry, settings)
    {
        _options = options;
        Text = schema;
        Record = Title(schema);
    }

    private protected override SchemaType Type => SchemaType.Json;

    private protected override string Text { get; }

    private protected override string Record { get; }

    private protected override byte[] Write(T value, RegisteredSchema schema)
    {
        var json = JsonSerializer.Serialize(value, _options);
        JsonValidation validation;
        try
        {
            validation = schema.Json.Validate(json);
        }
        catch (JsonSchemaException broken)
        {
            throw SerializationException.Unfit($"{typeof(T).Name} cannot be written", broken);
        }

        return validation.IsValid
            ? System.Text.Encoding.UTF8.GetBytes(json)
            : throw SerializationException.Because($"{typeof(T).Name} is not as its schema says.\n{string.Join('\n', validation.Errors)}{validation.GivenUp}");
    }

    private static string Title(string schema)
    {
        JsonSchema.Parse(schema);
        using var json = JsonDocument.Parse(schema);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("title", out var title) && title.ValueKind == JsonValueKind.String
            ? title.GetString()!
            : typeof(T).Name;
    }
}
