using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>Described members: changed, gone, or new. What a member that is described on one side only means depends on how open the other side is.</summary>
internal sealed class PropertiesRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not ObjectShape from || update is not ObjectShape to)
            return;
        foreach (var (name, property) in from.Properties)
        {
            var place = at.Member("properties").Member(name);
            if (to.Property(name) is { } other)
                comparison.Compare(property, other, place);
            else
                comparison.Report(Removed(property, name, to, place, comparison), place);
        }

        foreach (var (name, property) in to.Properties.Where(property => from.Property(property.Key) is null))
            Added(property, to.Required.Contains(name), name, from, at.Member("properties").Member(name), comparison);
    }

    private static string Removed(Shape property, string name, ObjectShape update, JsonPointer at, ShapeComparison comparison)
    {
        var rest = ContentModel.Of(update, name);
        if (rest.IsOpen)
            return "PROPERTY_REMOVED_FROM_OPEN_CONTENT_MODEL";
        if (rest.IsClosed)
            return property is FalseShape ? "PROPERTY_WITH_FALSE_REMOVED_FROM_CLOSED_CONTENT_MODEL" : "PROPERTY_REMOVED_FROM_CLOSED_CONTENT_MODEL";
        return Covers(property, rest.Schema, at, comparison)
            ? "PROPERTY_REMOVED_IS_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL"
            : "PROPERTY_REMOVED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL";
    }

    private static void Added(Shape property, bool isRequired, string name, ObjectShape original, JsonPointer at, ShapeComparison comparison)
    {
        var rest = ContentModel.Of(original, name);
        if (rest.IsOpen && property is EmptyShape)
        {
            comparison.Report("PROPERTY_WITH_EMPTY_SCHEMA_ADDED_TO_OPEN_CONTENT_MODEL", at);
            return;
        }

        if (!rest.IsOpen && !rest.IsClosed)
        {
            comparison.Report(
                Covers(rest.Schema, property, at, comparison)
                    ? "PROPERTY_ADDED_IS_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL"
                    : "PROPERTY_ADDED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL",
                at);
        }

        var kind = isRequired ? property.Default is null ? "REQUIRED_PROPERTY" : "REQUIRED_PROPERTY_WITH_DEFAULT" : "OPTIONAL_PROPERTY";
        comparison.Report($"{kind}_ADDED_TO_{(rest.IsOpen ? "OPEN" : "UNOPEN")}_CONTENT_MODEL", at);
    }

    private static bool Covers(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        var changes = comparison.Try(original, update, at);
        comparison.Report(changes);
        return changes.All(change => change.IsCompatible);
    }
}
