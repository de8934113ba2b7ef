namespace Contracts.Cli.Output;

/// <summary>Markdown for pages and comments of reviews.</summary>
internal static class MarkdownText
{
    /// <summary>Paragraphs and tables one after the other; what is null is left out.</summary>
    public static string Page(IEnumerable<string?> parts) => string.Join($"{Environment.NewLine}{Environment.NewLine}", parts.OfType<string>());

    public static string Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => string.Join(
        Environment.NewLine,
        rows.Select(Row).Prepend(Row([.. headings.Select(_ => "---")])).Prepend(Row([.. headings.Select(heading => heading.ToLowerInvariant())])));

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells.Select(Cell))} |";

    // A bar would end the cell, an angle bracket begin an element.
    private static string Cell(string text) =>
        text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
