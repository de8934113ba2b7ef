using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>How many items must be as <c>contains</c> says; registries do not look at what it says.</summary>
internal sealed class ContainsRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not ArrayShape from || update is not ArrayShape to)
            return;
        CompareCount("MAX_CONTAINS", "maxContains", from.MaxContains, to.MaxContains, at, comparison);
        CompareCount("MIN_CONTAINS", "minContains", from.MinContains, to.MinContains, at, comparison);
    }
}
