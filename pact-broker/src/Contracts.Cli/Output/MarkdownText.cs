namespace Contracts.Cli.Output;

/// <summary>Markdown for pages and comments of reviews.</summary>
internal static class MarkdownText
{
    /// <summary>Paragraphs and tables one after the other; what is null is left out.</summary>
    public static string Page(IEnumerable<string?> parts) => string.Join($"{Environment.NewLine}{Environment.NewLine}", parts.OfType<string>());

    public static string Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => string.Join(
        Environment.NewLine,
        rows.Select(Row).Prepend(Row([.. headings.Select(_ => "---")])).Prepend(Row([.. headings.Select(heading => heading.ToLowerInvariant())])));

    /// <summary>A list of one line each.</summary>
    public static string List(IEnumerable<string> lines) => string.Join(Environment.NewLine, lines.Select(line => $"- {Text(line)}"));

    /// <summary>A line of text with names of others in it: an angle bracket would begin an element.</summary>
    public static string Text(string text) => text.ReplaceLineEndings(" ").Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells.Select(Cell))} |";

    // A bar would end the cell.
    private static string Cell(string text) => Text(text).Replace("|", "\\|", StringComparison.Ordinal);
}
