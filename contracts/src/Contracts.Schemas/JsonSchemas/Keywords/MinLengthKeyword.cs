using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class MinLengthKeyword(int limit) : Keyword
{
    public int Limit => limit;

    public static Keyword? Read(KeywordSource source) => new MinLengthKeyword(source.Count());

    public override bool Holds(Frame frame) =>
        frame.Instance is not JsonString value || TextLength.Of(value.Value) >= limit
        || frame.Refuse("minLength", $"The text has {TextLength.Of(value.Value)} characters; at least {limit} are needed.");
}
