using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>Length and pattern of texts. Patterns are compared letter by letter.</summary>
internal sealed class TextRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not TextShape from || update is not TextShape to)
            return;
        CompareCount("MAX_LENGTH", "maxLength", from.MaxLength, to.MaxLength, at, comparison);
        CompareCount("MIN_LENGTH", "minLength", from.MinLength, to.MinLength, at, comparison);
        if (from.Pattern != to.Pattern)
            comparison.Report(from.Pattern is null ? "PATTERN_ADDED" : to.Pattern is null ? "PATTERN_REMOVED" : "PATTERN_CHANGED", at.Member("pattern"));
    }
}
