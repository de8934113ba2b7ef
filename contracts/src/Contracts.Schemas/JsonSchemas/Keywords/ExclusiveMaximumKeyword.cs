using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class ExclusiveMaximumKeyword(ExactNumber limit) : Keyword
{
    public ExactNumber Limit => limit;

    public static Keyword? Read(KeywordSource source) => new ExclusiveMaximumKeyword(source.Number());

    public override bool Holds(Frame frame) =>
        frame.Instance is not JsonNumber number || number.Value < limit
        || frame.Refuse("exclusiveMaximum", $"{number.Text} is not less than {limit}.");
}
