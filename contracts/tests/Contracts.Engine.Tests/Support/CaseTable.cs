namespace Contracts.Engine.Tests.Support;

/// <summary>Tables of cases: one case a line, its cells parted by <c>⇶</c>; empty lines and lines that begin with <c># </c> are for the reader.</summary>
internal static class CaseTable
{
    private const string Separator = " ⇶ ";

    /// <summary>One row of test data for each line of a table.</summary>
    /// <param name="name">The file below Cases, without its ending.</param>
    public static IEnumerable<TheoryDataRow<string>> Rows(string name)
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", $"{name}.cases"))
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => new TheoryDataRow<string>(line))
            .ToList();
        return rows.Count > 0 ? rows : throw new InvalidOperationException($"The table '{name}' has no cases.");
    }

    public static string[] Cells(string row, int count)
    {
        var cells = row.Split(Separator);
        return cells.Length == count ? [.. cells.Select(Unescape)] : throw new InvalidOperationException($"'{row}' has {cells.Length} cells and not {count}.");
    }

    /// <summary>What cannot stand in a line, and the empty cell.</summary>
    private static string Unescape(string cell) => cell.Trim() switch
    {
        "∅" => "",
        var text => text.Replace("␊", "\n", StringComparison.Ordinal).Replace("␍", "\r", StringComparison.Ordinal).Replace("␠", " ", StringComparison.Ordinal),
    };
}
