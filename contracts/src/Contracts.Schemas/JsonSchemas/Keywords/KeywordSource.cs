using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Patterns;
using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary>What a keyword is read from: its value, and what stands beside it.</summary>
internal sealed class KeywordSource(string name, JsonValue value, JsonObject schema, SchemaResource resource, SchemaCompiler compiler)
{
    public string Name { get; } = name;

    public JsonValue Value { get; } = value;

    public SchemaResource Resource { get; } = resource;

    public JsonSchemaDraft Draft => Resource.Dialect.Draft;

    public bool AssertsFormats => compiler.Options.AssertFormats || Resource.Dialect.AssertsFormats;

    public JsonValue? Beside(string keyword) => schema.TryGet(keyword, out var other) ? other : null;

    public SchemaNode Schema() => compiler.Node(Resource, Value, Value);

    public SchemaNode SchemaOf(JsonValue part) => compiler.Node(Resource, part, part);

    public (SchemaNode Node, SchemaResource Resource, string? Fragment) Refer() =>
        compiler.Refer(Resource, Value as JsonString ?? throw Problem("the address of a schema"));

    public IReadOnlyList<SchemaNode> Schemas() =>
        Value is JsonArray { Items.Count: > 0 } array ? [.. array.Items.Select(SchemaOf)] : throw Problem("a list of at least one schema");

    public IReadOnlyList<KeyValuePair<string, SchemaNode>> SchemasByName() => Value is JsonObject map
        ? [.. map.Members.Select(member => KeyValuePair.Create(member.Name, SchemaOf(member.Value)))]
        : throw Problem("an object with a schema in each member");

    public IReadOnlyList<KeyValuePair<EcmaScriptPattern, SchemaNode>> SchemasByPattern() => Value is JsonObject map
        ? [.. map.Members.Select(member => KeyValuePair.Create(Pattern(member.Name, member.Value), SchemaOf(member.Value)))]
        : throw Problem("an object with a schema for each pattern");

    public ExactNumber Number() => (Value as JsonNumber)?.Value ?? throw Problem("a number");

    /// <summary>A limit of a size; what no size can reach is as large as sizes get.</summary>
    public int Count() => CountOf(Value) ?? throw Problem("a whole number that is not negative");

    public static int? CountOf(JsonValue? value) =>
        value is JsonNumber { Value: { IsInteger: true, Sign: >= 0 } count } ? count >= Largest ? int.MaxValue : (int)count.Floor() : null;

    public IReadOnlyList<string> Names() => NamesOf(Value) ?? throw Problem("a list of names");

    public static IReadOnlyList<string>? NamesOf(JsonValue value) =>
        value is JsonArray array && array.Items.All(item => item is JsonString) ? [.. array.Items.Select(item => ((JsonString)item).Value)] : null;

    public EcmaScriptPattern Pattern(string text, JsonValue at)
    {
        try
        {
            return EcmaScriptPattern.Parse(text, compiler.Options.PatternTimeout);
        }
        catch (FormatException e)
        {
            throw Resource.Document.Problem(at, $"\"{text}\" is not a regular expression: {e.Message}", e);
        }
    }

    public JsonSchemaException Problem(string wanted) => Resource.Document.Problem(Value, $"\"{Name}\" is {wanted}; here it is {Value.Noun}.");

    private static readonly ExactNumber Largest = ExactNumber.Of(int.MaxValue);
}
