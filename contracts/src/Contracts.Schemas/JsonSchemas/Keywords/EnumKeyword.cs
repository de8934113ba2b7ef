using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class EnumKeyword(IReadOnlyList<JsonValue> values) : Keyword
{
    private const int Shown = 8;

    private readonly HashSet<JsonValue> _values = new(values, JsonEquality.Instance);

    public IReadOnlyList<JsonValue> Values => values;

    public static Keyword? Read(KeywordSource source) => source.Value is JsonArray array ? new EnumKeyword(array.Items) : throw source.Problem("a list of values");

    public override bool Holds(Frame frame) =>
        _values.Contains(frame.Instance)
        || frame.Refuse("enum", $"It is none of {string.Join(", ", values.Take(Shown).Select(JsonPrinter.Print))}{(values.Count > Shown ? ", …" : "")}.");
}
