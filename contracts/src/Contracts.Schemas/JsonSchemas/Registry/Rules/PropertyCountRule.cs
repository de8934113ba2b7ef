using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>How many members.</summary>
internal sealed class PropertyCountRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not ObjectShape from || update is not ObjectShape to)
            return;
        CompareCount("MAX_PROPERTIES", "maxProperties", from.MaxProperties, to.MaxProperties, at, comparison);
        CompareCount("MIN_PROPERTIES", "minProperties", from.MinProperties, to.MinProperties, at, comparison);
    }
}
