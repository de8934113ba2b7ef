using System.Collections.Immutable;
using Contracts.Cli.Output;
using Contracts.Providers.States;

namespace Contracts.Cli.States;

/// <summary>States for a page.</summary>
internal static class StatesMarkdown
{
    public static string Of(ImmutableArray<StateUsage> usages) => MarkdownText.Page(usages.SelectMany(Parts));

    private static IEnumerable<string> Parts(StateUsage usage)
    {
        var table = new StatesTable(usage);
        yield return $"**{MarkdownText.Text(table.Caption)}**";
        if (!usage.States.IsEmpty)
            yield return MarkdownText.Table(table.Headings, table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Text)]));
        if (!usage.UnusedHandlers.IsEmpty)
            yield return MarkdownText.Table(["handlers that no contract needs", "method"], usage.UnusedHandlers.Select(handler => (IReadOnlyList<string>)[handler.Template, handler.Handler]));
    }
}
