using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary>In draft 4 <c>exclusiveMinimum</c> is a switch beside it.</summary>
internal sealed class MinimumKeyword(ExactNumber limit, bool isExclusive) : Keyword
{
    public ExactNumber Limit => limit;

    public bool IsExclusive => isExclusive;

    public static Keyword? Read(KeywordSource source) =>
        new MinimumKeyword(source.Number(), source.Draft == JsonSchemaDraft.Draft4 && source.Beside("exclusiveMinimum") is JsonBoolean { Value: true });

    public override bool Holds(Frame frame) =>
        frame.Instance is not JsonNumber number || (isExclusive ? number.Value > limit : number.Value >= limit)
        || frame.Refuse("minimum", $"{number.Text} is {(isExclusive ? "not greater" : "less")} than {limit}.");
}
