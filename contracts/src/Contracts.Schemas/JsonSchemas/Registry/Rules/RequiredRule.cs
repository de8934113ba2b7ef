using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>Required members, of those that both schemas describe.</summary>
internal sealed class RequiredRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not ObjectShape from || update is not ObjectShape to)
            return;
        foreach (var (name, _) in from.Properties)
        {
            if (to.Property(name) is not { } property || from.Required.Contains(name) == to.Required.Contains(name))
                continue;
            comparison.Report(
                from.Required.Contains(name) ? "REQUIRED_ATTRIBUTE_REMOVED"
                : property.Default is not null ? "REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED"
                : "REQUIRED_ATTRIBUTE_ADDED",
                at.Member("required").Member(name));
        }
    }
}
