namespace ServiceDefaults.Testing.Mutations;

/// <summary>What the table beside a service's verification says: <c>Expectations/MutatedBoundary.verified.md</c>.</summary>
/// <param name="Service">The service.</param>
/// <param name="Boundaries">The lines, one for each reader.</param>
public sealed record CommittedTable(string Service, IReadOnlyList<string> Boundaries)
{
    public int Changes => Boundaries.Sum(line => Cell(line, ^3));

    public int Noticed => Boundaries.Sum(line => Cell(line, ^2));

    /// <summary>The table of a service; null where it has none.</summary>
    public static CommittedTable? Of(string service) =>
        File.Exists(FileOf(service)) ? new CommittedTable(service, [.. File.ReadLines(FileOf(service)).Where(MutationTable.IsBoundary)]) : null;

    internal static string FileOf(string service) => Path.Combine(RepositoryFolder.Root, "providers", service, $"{service}.Verification", "Expectations", "MutatedBoundary.verified.md");

    /// <summary>A number at the end of a line: <c>| who | 12 | 11 |</c>.</summary>
    private static int Cell(string line, Index place) => int.Parse(line.Split('|')[place], System.Globalization.CultureInfo.InvariantCulture);
}
