namespace Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;

/// <summary>The table of a step.</summary>
/// <param name="Rows">Its rows from top to bottom, cells without the spaces around them.</param>
internal sealed record DataTable(IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>One dictionary for each row below the headings; empty cells are left out, since they say nothing.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Records() =>
        [.. Rows.Skip(1).Select(row => Rows[0].Zip(row).Where(cell => cell.Second.Length > 0).ToDictionary(cell => cell.First, cell => cell.Second))];

    /// <summary>The only record.</summary>
    public IReadOnlyDictionary<string, string> Record() => Records().Should().ContainSingle("the step is about one").Subject;

    /// <summary>A table of two columns without headings: a name and its value in each row.</summary>
    public IReadOnlyDictionary<string, string> Pairs() => Rows.ToDictionary(row => row[0], row => row[1]);
}
