using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>Items after the first ones.</summary>
internal sealed class AdditionalItemsRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not ArrayShape from || update is not ArrayShape to)
            return;
        CompareRest("ADDITIONAL_ITEMS", "additionalItems", from.Additional, to.Additional, at, comparison);
        CompareRest("UNEVALUATED_ITEMS", "unevaluatedItems", from.Unevaluated, to.Unevaluated, at, comparison);
    }
}
