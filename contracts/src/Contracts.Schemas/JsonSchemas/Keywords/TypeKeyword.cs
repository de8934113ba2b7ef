using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class TypeKeyword(IReadOnlyList<string> types, bool isDraft4) : Keyword
{
    private static readonly string[] Known = ["null", "boolean", "object", "array", "number", "string", "integer"];

    public IReadOnlyList<string> Types => types;

    /// <summary>The same as kinds of values; an integer is a number.</summary>
    public JsonKinds Kinds { get; } = types.Aggregate(JsonKinds.None, (kinds, type) => kinds | KindOf(type));

    /// <summary>Whether any number is taken, and not only integers.</summary>
    public bool TakesFractions { get; } = types.Contains("number");

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
        Takes(frame.Instance)
        || frame.Refuse("type", $"Expected {string.Join(" or ", types)}, but it is {frame.Instance.Noun}{(frame.Instance is JsonNumber number ? $", {number.Text}" : "")}.");

    private bool Takes(JsonValue value) =>
        (Kinds & value.Kind) != JsonKinds.None && (TakesFractions || value is not JsonNumber number || (isDraft4 ? number.IsWrittenAsInteger : number.Value.IsInteger));

    private static JsonKinds KindOf(string type) => type switch
    {
        "null" => JsonKinds.Null,
        "boolean" => JsonKinds.Boolean,
        "object" => JsonKinds.Object,
        "array" => JsonKinds.Array,
        "string" => JsonKinds.String,
        _ => JsonKinds.Number,
    };
}
