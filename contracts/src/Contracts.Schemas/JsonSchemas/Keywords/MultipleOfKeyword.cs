using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary>Exact: 0.3 is a multiple of 0.1.</summary>
internal sealed class MultipleOfKeyword(ExactNumber divisor) : Keyword
{
    public ExactNumber Divisor => divisor;

    public static Keyword? Read(KeywordSource source) =>
        source.Number() is { Sign: > 0 } divisor ? new MultipleOfKeyword(divisor) : throw source.Problem("a number greater than zero");

    public override bool Holds(Frame frame) =>
        frame.Instance is not JsonNumber number || number.Value.IsMultipleOf(divisor)
        || frame.Refuse("multipleOf", $"{number.Text} is no multiple of {divisor}.");
}
