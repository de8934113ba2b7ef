using System.Text;
using Contracts.Cli.Coverage;
using Contracts.Cli.Knowledge;
using Contracts.Cli.Output;
using Contracts.Cli.Workflows;

namespace Contracts.Cli.Mapping;

/// <summary>The map as a document: a picture, each service with what it asks, answers, tells and hears, what its data depends on, and what is missing.</summary>
internal static class MapMarkdown
{
    public static string Render(IntegrationMap map, string command) => MarkdownText.Page(
        [
            "# Where the services meet",
            $"Written from the contracts by `{command}`; it is checked to be current, and not edited by hand.",
            Picture(map),
            Totals(map),
            .. map.Services.SelectMany(service => OfService(map, service)),
            .. WorkflowMarkdown.Sections(map.Workflows),
            .. OfCoverage(map),
            "## Gaps",
            MapGaps.Of(map) is { IsEmpty: false } gaps ? MarkdownText.Table(["gap", "what"], gaps.Select(gap => (IReadOnlyList<string>)[gap.Id, gap.Sentence])) : "None.",
        ]).ReplaceLineEndings("\n") + "\n";

    private static string Picture(IntegrationMap map)
    {
        var (names, picture) = (map.Services.Index().ToDictionary(service => service.Item, service => $"s{service.Index}", StringComparer.Ordinal), new StringBuilder("```mermaid\nflowchart LR\n"));
        foreach (var service in map.Services)
            picture.Append($"  {names[service]}[\"{service.Replace("\"", "'", StringComparison.Ordinal)}\"]\n");
        foreach (var pair in map.Calls.GroupBy(call => (call.Consumer, call.Provider)))
            picture.Append($"  {names[pair.Key.Consumer]} -- \"{Counted.Of(pair.Sum(call => call.Interactions.Length), "interaction")}\" --> {names[pair.Key.Provider]}\n");
        foreach (var pair in map.Events.Where(telling => telling is { Writer: not null, Reader: not null }).GroupBy(telling => (telling.Writer, telling.Reader)))
            picture.Append($"  {names[pair.Key.Writer!]} -. \"{string.Join(", ", pair.Select(telling => telling.Event.Replace("\"", "'", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))}\" .-> {names[pair.Key.Reader!]}\n");
        return picture.Append("```").ToString();
    }

    private static string Totals(IntegrationMap map)
    {
        var interactions = map.Calls.Sum(call => call.Interactions.Length);
        var events = map.Events.Select(telling => telling.Event).Distinct(StringComparer.Ordinal).Count();
        return $"{Counted.Of(map.Services.Length, "service")}, {Counted.Of(map.Calls.Select(call => (call.Provider, call.Endpoint)).Distinct().Count(), "endpoint")} with {Counted.Of(interactions, "scenario")} ({map.Calls.Sum(call => call.Failures)} of them failures), {Counted.Of(events, "event")}.";
    }

    private static IEnumerable<string?> OfService(IntegrationMap map, string service)
    {
        yield return $"## {MarkdownText.Text(service)}";
        yield return Section("Asks for", ["of", "endpoint", "scenarios", "failures", "for what"], map.Calls.Where(call => call.Consumer == service)
            .Select(call => (IReadOnlyList<string>)[call.Provider, call.Endpoint.ToString(), $"{call.Interactions.Length}", $"{call.Failures}", string.Join("; ", call.Interactions.Select(interaction => interaction.Description).Distinct(StringComparer.Ordinal))]));
        yield return Section("Answers", ["endpoint", "to", "scenarios", "statuses"], map.Calls.Where(call => call.Provider == service).GroupBy(call => call.Endpoint)
            .OrderBy(calls => calls.Key.Path, StringComparer.Ordinal).ThenBy(calls => calls.Key.Method, StringComparer.Ordinal)
            .Select(calls => (IReadOnlyList<string>)[calls.Key.ToString(), string.Join(", ", calls.Select(call => call.Consumer)), $"{calls.Sum(call => call.Interactions.Length)}", string.Join(", ", calls.SelectMany(call => call.Statuses).Distinct().Order())]));
        yield return Section("Tells", ["event", "to", "on"], map.Events.Where(telling => telling.Writer == service)
            .GroupBy(telling => (telling.Event, telling.Channel)).Select(told => (IReadOnlyList<string>)[told.Key.Event, string.Join(", ", told.Select(telling => telling.Reader ?? "nobody")), told.Key.Channel ?? ""]));
        yield return Section("Hears", ["event", "from", "on"], map.Events.Where(telling => telling.Reader == service)
            .Select(telling => (IReadOnlyList<string>)[telling.Event, telling.Writer ?? "nobody says", telling.Channel ?? ""]));
        yield return Section("Data that it depends on", ["system", "data", "direction", "how"], DataDependency.Of(map, service)
            .Select(data => (IReadOnlyList<string>)[data.System, data.Data, data.Direction, data.How]));
    }

    // Of what kinds there are figures; how far a reader goes is told by the coverage itself, field by field.
    private static IEnumerable<string?> OfCoverage(IntegrationMap map)
    {
        if (map.Coverage.IsEmpty)
            yield break;
        var kinds = CoverageKinds.All.Where(kind => kind.IsAskedFor).ToList();
        yield return "## Coverage";
        yield return "How much of what services offer is under contract: `contracts coverage` lists what is not.";
        yield return MarkdownText.Table(["service", .. kinds.Select(kind => kind.Plural)], map.Coverage.Select(coverage =>
            (IReadOnlyList<string>)[coverage.Provider, .. kinds.Select(kind => CoverageOutput.Share(coverage, kind.Kind))]));
    }

    private static string? Section(string title, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) =>
        rows.ToList() is { Count: > 0 } there ? $"**{title}**{Environment.NewLine}{Environment.NewLine}{MarkdownText.Table(headings, there)}" : null;
}
