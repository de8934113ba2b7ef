using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class MaxPropertiesKeyword(int limit) : Keyword
{
    public int Limit => limit;

    public static Keyword? Read(KeywordSource source) => new MaxPropertiesKeyword(source.Count());

    public override bool Holds(Frame frame) =>
        frame.Instance is not JsonObject value || value.Members.Count <= limit
        || frame.Refuse("maxProperties", $"There are {value.Members.Count} members; at most {limit} are allowed.");
}
