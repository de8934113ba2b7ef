using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>One way to find differences between two shapes of the same kind.</summary>
internal abstract class ChangeRule
{
    public abstract void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison);

    /// <summary>A limit that came, went, or moved.</summary>
    protected static void CompareLimit<T>(string kind, string keyword, T? original, T? update, JsonPointer at, ShapeComparison comparison)
        where T : IComparable<T>
    {
        var what = (original, update) switch
        {
            (null, null) => null,
            (null, _) => "ADDED",
            (_, null) => "REMOVED",
            var (from, to) => from.CompareTo(to) switch { < 0 => "INCREASED", > 0 => "DECREASED", _ => null },
        };
        if (what is not null)
            comparison.Report($"{kind}_{what}", at.Member(keyword));
    }

    protected static void CompareCount(string kind, string keyword, int? original, int? update, JsonPointer at, ShapeComparison comparison) =>
        CompareLimit(kind, keyword, Exact(original), Exact(update), at, comparison);

    /// <summary>What objects and arrays say about everything that is not listed: absent and true are the same.</summary>
    protected static void CompareRest(string kind, string keyword, Shape? original, Shape? update, JsonPointer at, ShapeComparison comparison)
    {
        var what = (original, update) switch
        {
            (null, null) or (FalseShape, FalseShape) => null,
            (FalseShape, _) => "ADDED",
            (_, FalseShape) => "REMOVED",
            (_, null) => "EXTENDED",
            (null, _) => "NARROWED",
            _ => "",
        };
        if (what == "")
            comparison.Compare(original, update, at.Member(keyword));
        else if (what is not null)
            comparison.Report($"{kind}_{what}", at.Member(keyword));
    }

    private static ExactNumber? Exact(int? count) => count is { } value ? ExactNumber.Of(value) : null;
}
