using Contracts.Schemas.Avro.Compatibility;

namespace Contracts.Schemas.Avro;

/// <summary>Whether a reader's schema reads everything that a writer's schema may write, by the rules of schema registries.</summary>
/// <example><code>
/// foreach (var reason in AvroCompatibility.Check(reader: ours, writer: theirs))
///     output.WriteLine($"{reason}, for example {reason.Witness?.Json}");
/// </code></example>
public static class AvroCompatibility
{
    /// <summary>The ids of all rules, as in <see cref="AvroIncompatibility.Rule"/>.</summary>
    public static IReadOnlyList<string> Rules => PairRules.Ids;

    /// <summary>Every reason why the reader does not get along with the writer; none if it does.</summary>
    public static IReadOnlyList<AvroIncompatibility> Check(AvroSchema reader, AvroSchema writer, CancellationToken cancellationToken = default) =>
        new SchemaComparison(reader, writer, cancellationToken).Run();

    /// <summary>Holds a new version of a schema against the earlier ones, newest first; within one, what earlier readers cannot read goes first.</summary>
    /// <param name="schema">The new version.</param>
    /// <param name="earlier">The earlier versions, oldest first.</param>
    /// <param name="level">Which directions and how many versions count.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    public static IReadOnlyList<AvroVersionConflict> Check(
        AvroSchema schema, IReadOnlyList<AvroSchema> earlier, CompatibilityLevel level, CancellationToken cancellationToken = default)
    {
        var conflicts = new List<AvroVersionConflict>();
        var oldest = level.IsTransitive() ? 0 : Math.Max(0, earlier.Count - 1);
        for (var version = earlier.Count - 1; version >= oldest; version--)
        {
            if (level.OldReadsNew())
                Add(version, newReadsOld: false, Check(earlier[version], schema, cancellationToken));
            if (level.NewReadsOld())
                Add(version, newReadsOld: true, Check(schema, earlier[version], cancellationToken));
        }

        return conflicts;

        void Add(int version, bool newReadsOld, IReadOnlyList<AvroIncompatibility> reasons)
        {
            if (reasons.Count > 0)
                conflicts.Add(new AvroVersionConflict(version, newReadsOld, reasons));
        }
    }
}
