using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>Members that are not described.</summary>
internal sealed class AdditionalPropertiesRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not ObjectShape from || update is not ObjectShape to)
            return;
        CompareRest("ADDITIONAL_PROPERTIES", "additionalProperties", from.Additional, to.Additional, at, comparison);
        CompareRest("UNEVALUATED_PROPERTIES", "unevaluatedProperties", from.Unevaluated, to.Unevaluated, at, comparison);
    }
}
