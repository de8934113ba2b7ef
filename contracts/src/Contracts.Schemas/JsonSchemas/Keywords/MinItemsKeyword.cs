using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class MinItemsKeyword(int limit) : Keyword
{
    public int Limit => limit;

    public static Keyword? Read(KeywordSource source) => new MinItemsKeyword(source.Count());

    public override bool Holds(Frame frame) =>
        frame.Instance is not JsonArray value || value.Items.Count >= limit
        || frame.Refuse("minItems", $"There are {value.Items.Count} items; at least {limit} are needed.");
}
