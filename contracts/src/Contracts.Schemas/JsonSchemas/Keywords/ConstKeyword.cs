using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class ConstKeyword(JsonValue value) : Keyword
{
    public JsonValue Value => value;

    public static Keyword? Read(KeywordSource source) => new ConstKeyword(source.Value);

    public override bool Holds(Frame frame) =>
        JsonEquality.Instance.Equals(frame.Instance, value) || frame.Refuse("const", $"It is not {JsonPrinter.Print(value)}.");
}
