using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>allOf, anyOf, oneOf: the kind of combination, how many parts, and which part goes with which.</summary>
internal sealed class CombinationRule : ChangeRule
{
    /// <summary>Compares with the parts where only one side is a combination; false if that says nothing.</summary>
    public static bool LooksInside(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        switch (original, update)
        {
            case (not CombinedShape, CombinedShape { Parts: [var only] }):
                comparison.Compare(original, only, at);
                return true;
            case (CombinedShape { Parts: [var only] }, not CombinedShape):
                comparison.Compare(only, update, at);
                return true;
            case (not CombinedShape, CombinedShape { Criterion: not Criterion.AllOf } sum):
                return Any(sum.Parts.Select(part => comparison.Try(original, part, at)), "SUM_TYPE_EXTENDED", at, comparison);
            case (CombinedShape { Criterion: Criterion.AllOf } product, not CombinedShape):
                return Any(product.Parts.Select(part => comparison.Try(part, update, at)), "PRODUCT_TYPE_NARROWED", at, comparison);
            default:
                return false;
        }
    }

    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not CombinedShape from || update is not CombinedShape to)
            return;
        if (from.Criterion != to.Criterion)
        {
            var extends = to.Criterion == Criterion.AnyOf
                || (from.Parts.Count == 1 && (to.Parts.Count == 1 || to.Criterion == Criterion.OneOf))
                || (to.Parts.Count == 1 && from.Criterion == Criterion.AllOf);
            comparison.Report(extends ? "COMBINED_TYPE_EXTENDED" : "COMBINED_TYPE_CHANGED", at);
            if (!extends)
                return;
        }

        if (from.Parts.Count != to.Parts.Count)
        {
            var grows = from.Parts.Count < to.Parts.Count;
            var isProduct = (grows ? to : from).Criterion == Criterion.AllOf;
            comparison.Report($"{(isProduct ? "PRODUCT" : "SUM")}_TYPE_{(grows ? "EXTENDED" : "NARROWED")}", at);
        }

        CompareParts(from, to, at, comparison);
    }

    private static bool Any(IEnumerable<IReadOnlyList<JsonSchemaChange>> tries, string kind, JsonPointer at, ShapeComparison comparison)
    {
        if (tries.FirstOrDefault(changes => changes.All(change => change.IsCompatible)) is not { } found)
            return false;
        comparison.Report(found);
        comparison.Report(kind, at);
        return true;
    }

    private static void CompareParts(CombinedShape from, CombinedShape to, JsonPointer at, ShapeComparison comparison)
    {
        var edges = from.Parts
            .Select((part, i) => to.Parts.Select(other => comparison.Try(part, other, at.Member(from.Word).Item(i))).ToList())
            .ToList();
        var partners = new int?[to.Parts.Count];
        for (var i = 0; i < edges.Count; i++)
            FindPartner(i, edges, partners, new bool[partners.Length]);

        var matched = 0;
        for (var i = 0; i < edges.Count; i++)
        {
            if (Array.IndexOf(partners, i) is >= 0 and var partner)
            {
                matched++;
                comparison.Report(edges[i][partner]);
            }
        }

        if (matched < Math.Min(edges.Count, partners.Length))
            comparison.Report("COMBINED_TYPE_SUBSCHEMAS_CHANGED", at);
    }

    /// <summary>A largest matching, found by augmenting paths.</summary>
    private static bool FindPartner(int part, List<List<IReadOnlyList<JsonSchemaChange>>> edges, int?[] partners, bool[] tried)
    {
        for (var other = 0; other < partners.Length; other++)
        {
            if (tried[other] || edges[part][other].Any(change => !change.IsCompatible))
                continue;
            tried[other] = true;
            if (partners[other] is not { } rival || FindPartner(rival, edges, partners, tried))
            {
                partners[other] = part;
                return true;
            }
        }

        return false;
    }
}
