using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class ExclusiveMinimumKeyword(ExactNumber limit) : Keyword
{
    public ExactNumber Limit => limit;

    public static Keyword? Read(KeywordSource source) => new ExclusiveMinimumKeyword(source.Number());

    public override bool Holds(Frame frame) =>
        frame.Instance is not JsonNumber number || number.Value > limit
        || frame.Refuse("exclusiveMinimum", $"{number.Text} is not greater than {limit}.");
}
