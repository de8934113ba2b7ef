using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class TypeKeyword(IReadOnlyList<string> types, bool isDraft4) : Keyword
{
    private static readonly string[] Known = ["null", "boolean", "object", "array", "number", "string", "integer"];

    public IReadOnlyList<string> Types => types;

    /// <summary>Draft 4 goes by the spelling: 1.0 is no integer.</summary>
    public bool IntegersHaveNoFraction => isDraft4;

    public static Keyword? Read(KeywordSource source)
    {
        IReadOnlyList<string>? types = source.Value is JsonString { Value: var single } ? [single] : KeywordSource.NamesOf(source.Value);
        return types is { Count: > 0 } && types.All(Known.Contains)
            ? new TypeKeyword(types, source.Draft == JsonSchemaDraft.Draft4)
            : throw source.Problem($"one or several of {string.Join(", ", Known)}");
    }

    public override bool Holds(Frame frame) =>
        types.Any(type => Is(frame.Instance, type))
        || frame.Refuse("type", $"Expected {string.Join(" or ", types)}, but it is {frame.Instance.Noun}{(frame.Instance is JsonNumber number ? $", {number.Text}" : "")}.");

    private bool Is(JsonValue value, string type) => (value, type) switch
    {
        (JsonNull, "null") or (JsonBoolean, "boolean") or (JsonObject, "object") or (JsonArray, "array") or (JsonString, "string") or (JsonNumber, "number") => true,
        (JsonNumber number, "integer") => isDraft4 ? number.IsWrittenAsInteger : number.Value.IsInteger,
        _ => false,
    };
}
