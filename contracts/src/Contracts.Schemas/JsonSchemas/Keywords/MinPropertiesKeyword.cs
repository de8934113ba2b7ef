using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class MinPropertiesKeyword(int limit) : Keyword
{
    public int Limit => limit;

    public static Keyword? Read(KeywordSource source) => new MinPropertiesKeyword(source.Count());

    public override bool Holds(Frame frame) =>
        frame.Instance is not JsonObject value || value.Members.Count >= limit
        || frame.Refuse("minProperties", $"There are {value.Members.Count} members; at least {limit} are needed.");
}
