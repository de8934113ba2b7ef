using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>Items: one schema for all, and one each for the first ones.</summary>
internal sealed class ItemsRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not ArrayShape from || update is not ArrayShape to)
            return;
        comparison.Compare(from.All, to.All, at.Member("items"));
        for (var i = 0; i < Math.Max(from.First.Count, to.First.Count); i++)
        {
            var place = at.Member("items").Item(i);
            if (i >= to.First.Count)
                comparison.Report(Removed(from.First[i], to, place, comparison), place);
            else if (i >= from.First.Count)
                comparison.Report(Added(to.First[i], from, place, comparison), place);
            else
                comparison.Compare(from.First[i], to.First[i], place);
        }
    }

    private static string Removed(Shape item, ArrayShape update, JsonPointer at, ShapeComparison comparison) => ContentModel.Of(update) switch
    {
        { IsOpen: true } => "ITEM_REMOVED_FROM_OPEN_CONTENT_MODEL",
        { IsClosed: true } => item is FalseShape ? "ITEM_WITH_FALSE_REMOVED_FROM_CLOSED_CONTENT_MODEL" : "ITEM_REMOVED_FROM_CLOSED_CONTENT_MODEL",
        var rest => $"ITEM_REMOVED_{Covered(item, rest.Schema, at, comparison)}_BY_PARTIALLY_OPEN_CONTENT_MODEL",
    };

    private static string Added(Shape item, ArrayShape original, JsonPointer at, ShapeComparison comparison) => ContentModel.Of(original) switch
    {
        { IsOpen: true } => item is EmptyShape ? "ITEM_WITH_EMPTY_SCHEMA_ADDED_TO_OPEN_CONTENT_MODEL" : "ITEM_ADDED_TO_OPEN_CONTENT_MODEL",
        { IsClosed: true } => "ITEM_ADDED_TO_CLOSED_CONTENT_MODEL",
        var rest => $"ITEM_ADDED_{Covered(rest.Schema, item, at, comparison)}_BY_PARTIALLY_OPEN_CONTENT_MODEL",
    };

    private static string Covered(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        var changes = comparison.Try(original, update, at);
        comparison.Report(changes);
        return changes.All(change => change.IsCompatible) ? "IS_COVERED" : "NOT_COVERED";
    }
}
