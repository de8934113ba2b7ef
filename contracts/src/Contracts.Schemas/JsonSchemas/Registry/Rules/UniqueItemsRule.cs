using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>Whether items differ from each other.</summary>
internal sealed class UniqueItemsRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not ArrayShape from || update is not ArrayShape to)
            return;
        if (from.UniqueItems != to.UniqueItems)
            comparison.Report(to.UniqueItems ? "UNIQUE_ITEMS_ADDED" : "UNIQUE_ITEMS_REMOVED", at.Member("uniqueItems"));
    }
}
