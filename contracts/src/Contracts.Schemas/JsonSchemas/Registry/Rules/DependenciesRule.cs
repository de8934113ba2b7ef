using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>What the presence of one member asks of others.</summary>
internal sealed class DependenciesRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        if (original is not ObjectShape from || update is not ObjectShape to)
            return;
        var place = at.Member("dependencies");
        foreach (var name in from.NameDependencies.Keys.Union(to.NameDependencies.Keys))
        {
            if (Change(from.NameDependencies.GetValueOrDefault(name), to.NameDependencies.GetValueOrDefault(name)) is { } change)
                comparison.Report($"DEPENDENCY_ARRAY_{change}", place.Member(name));
        }

        foreach (var name in from.SchemaDependencies.Keys.Union(to.SchemaDependencies.Keys))
        {
            var (before, after) = (from.SchemaDependencies.GetValueOrDefault(name), to.SchemaDependencies.GetValueOrDefault(name));
            if (before is null || after is null)
                comparison.Report(before is null ? "DEPENDENCY_SCHEMA_ADDED" : "DEPENDENCY_SCHEMA_REMOVED", place.Member(name));
            else
                comparison.Compare(before, after, place.Member(name));
        }
    }

    private static string? Change(IReadOnlyList<string>? from, IReadOnlyList<string>? to)
    {
        if (from is null || to is null)
            return from is null ? "ADDED" : "REMOVED";
        var (before, after) = (from.ToHashSet(), to.ToHashSet());
        return before.SetEquals(after) ? null : before.IsSubsetOf(after) ? "EXTENDED" : before.IsSupersetOf(after) ? "NARROWED" : "CHANGED";
    }
}
