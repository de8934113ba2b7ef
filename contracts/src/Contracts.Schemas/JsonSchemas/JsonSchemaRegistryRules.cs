using Contracts.Schemas.JsonSchemas.Registry;

namespace Contracts.Schemas.JsonSchemas;

/// <summary>Compares JSON Schemas as schema registries do: keyword by keyword, which is neither complete nor always right. What really holds says <see cref="JsonSchemaCompatibility"/>.</summary>
public static class JsonSchemaRegistryRules
{
    /// <summary>All differences from the writer's schema to the reader's.</summary>
    public static IReadOnlyList<JsonSchemaChange> Compare(
        JsonSchema reader, JsonSchema writer, JsonSchemaPolicy policy = JsonSchemaPolicy.Strict, CancellationToken cancellationToken = default) =>
        ShapeComparison.Run(writer, reader, policy, cancellationToken);

    /// <summary>Holds a new version of a schema against the earlier ones, newest first; within one, what earlier readers cannot read goes first.</summary>
    /// <param name="schema">The new version.</param>
    /// <param name="earlier">The earlier versions, oldest first.</param>
    /// <param name="level">Which directions and how many versions count.</param>
    /// <param name="policy">How strictly.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    public static IReadOnlyList<JsonSchemaVersionConflict> Check(
        JsonSchema schema,
        IReadOnlyList<JsonSchema> earlier,
        CompatibilityLevel level,
        JsonSchemaPolicy policy = JsonSchemaPolicy.Strict,
        CancellationToken cancellationToken = default)
    {
        var conflicts = new List<JsonSchemaVersionConflict>();
        var oldest = level.IsTransitive() ? 0 : Math.Max(0, earlier.Count - 1);
        for (var version = earlier.Count - 1; version >= oldest; version--)
        {
            if (level.OldReadsNew())
                Add(version, newReadsOld: false, Compare(earlier[version], schema, policy, cancellationToken));
            if (level.NewReadsOld())
                Add(version, newReadsOld: true, Compare(schema, earlier[version], policy, cancellationToken));
        }

        return conflicts;

        void Add(int version, bool newReadsOld, IReadOnlyList<JsonSchemaChange> changes)
        {
            if (changes.Any(change => !change.IsCompatible))
                conflicts.Add(new JsonSchemaVersionConflict(version, newReadsOld, changes));
        }
    }
}
