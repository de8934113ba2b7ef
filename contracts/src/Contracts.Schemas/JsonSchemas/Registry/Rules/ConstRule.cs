using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>The single value.</summary>
internal sealed class ConstRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not ConstShape from || update is not ConstShape to)
            return;
        if (!JsonEquality.Instance.Equals(from.Value, to.Value))
            comparison.Report("ENUM_ARRAY_CHANGED", at.Member("const"));
    }
}
