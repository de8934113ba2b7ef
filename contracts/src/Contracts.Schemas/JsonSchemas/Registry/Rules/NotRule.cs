using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>What must not be: the other way round inside. Registries report it also where nothing changed.</summary>
internal sealed class NotRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not NotShape from || update is not NotShape to)
            return;
        var reversed = comparison.Try(to.Inner, from.Inner, at.Member("not"));
        comparison.Report(reversed.All(change => change.IsCompatible) ? "NOT_TYPE_NARROWED" : "NOT_TYPE_EXTENDED", at.Member("not"));
    }
}
