using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>Listed values.</summary>
internal sealed class EnumRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not EnumShape from || update is not EnumShape to)
            return;
        if (from.Values.SetEquals(to.Values))
            return;
        comparison.Report(from.Values.IsSubsetOf(to.Values) ? "ENUM_ARRAY_EXTENDED" : from.Values.IsSupersetOf(to.Values) ? "ENUM_ARRAY_NARROWED" : "ENUM_ARRAY_CHANGED", at.Member("enum"));
    }
}
