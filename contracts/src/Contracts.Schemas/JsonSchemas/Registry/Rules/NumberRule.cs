using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>Limits of numbers, divisors, and whether they are whole.</summary>
internal sealed class NumberRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not NumberShape from || update is not NumberShape to)
            return;
        CompareLimit("MAXIMUM", "maximum", from.Maximum, to.Maximum, at, comparison);
        CompareLimit("MINIMUM", "minimum", from.Minimum, to.Minimum, at, comparison);
        CompareExclusiveMaximum(from, to, at, comparison);
        CompareLimit("EXCLUSIVE_MINIMUM", "exclusiveMinimum", from.ExclusiveMinimum, to.ExclusiveMinimum, at, comparison);
        CompareDivisor(from.MultipleOf, to.MultipleOf, at.Member("multipleOf"), comparison);
        if (from.IsInteger != to.IsInteger)
            comparison.Report(from.IsInteger ? "TYPE_EXTENDED" : "TYPE_NARROWED", at);
    }

    /// <summary>Registries hold the old limit against the new <c>maximum</c> before they call the new limit lower, and fail where there is none; without one it is lower here.</summary>
    private static void CompareExclusiveMaximum(NumberShape from, NumberShape to, JsonPointer at, ShapeComparison comparison)
    {
        var hides = from.ExclusiveMaximum is { } before && to.ExclusiveMaximum is { } after && before > after && to.Maximum is { } maximum && before <= maximum;
        if (!hides)
            CompareLimit("EXCLUSIVE_MAXIMUM", "exclusiveMaximum", from.ExclusiveMaximum, to.ExclusiveMaximum, at, comparison);
    }

    private static void CompareDivisor(ExactNumber? from, ExactNumber? to, JsonPointer at, ShapeComparison comparison)
    {
        if (from == to)
            return;
        comparison.Report(
            from is null ? "MULTIPLE_OF_ADDED"
            : to is null ? "MULTIPLE_OF_REMOVED"
            : to.IsMultipleOf(from) ? "MULTIPLE_OF_EXPANDED"
            : from.IsMultipleOf(to) ? "MULTIPLE_OF_REDUCED"
            : "MULTIPLE_OF_CHANGED",
            at);
    }
}
