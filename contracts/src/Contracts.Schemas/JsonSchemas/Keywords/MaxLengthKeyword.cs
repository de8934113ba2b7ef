using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class MaxLengthKeyword(int limit) : Keyword
{
    public int Limit => limit;

    public static Keyword? Read(KeywordSource source) => new MaxLengthKeyword(source.Count());

    public override bool Holds(Frame frame) =>
        frame.Instance is not JsonString value || TextLength.Of(value.Value) <= limit
        || frame.Refuse("maxLength", $"The text has {TextLength.Of(value.Value)} characters; at most {limit} are allowed.");
}
