using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Patterns;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class PatternKeyword(EcmaScriptPattern pattern) : Keyword
{
    public EcmaScriptPattern Pattern => pattern;

    public static Keyword? Read(KeywordSource source) =>
        source.Value is JsonString text ? new PatternKeyword(source.Pattern(text.Value, text)) : throw source.Problem("a regular expression");

    public override bool Holds(Frame frame) =>
        frame.Instance is not JsonString text || pattern.IsFoundIn(text.Value) || frame.Refuse("pattern", $"\"{text.Value}\" does not match {pattern}.");
}
