using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>How many items.</summary>
internal sealed class ItemCountRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not ArrayShape from || update is not ArrayShape to)
            return;
        CompareCount("MAX_ITEMS", "maxItems", from.MaxItems, to.MaxItems, at, comparison);
        CompareCount("MIN_ITEMS", "minItems", from.MinItems, to.MinItems, at, comparison);
    }
}
