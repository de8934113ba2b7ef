using System.Text.Json.Nodes;
using Contracts.Cli.Coverage;
using Contracts.Cli.Output;
using Contracts.Cli.Workflows;

namespace Contracts.Cli.Mapping;

/// <summary>The map for people at a terminal, and for programs.</summary>
internal static class MapOutput
{
    public static void WriteText(IntegrationMap map, Printer printer)
    {
        printer.Table(["CONSUMER", "PROVIDER", "ENDPOINT", "SCENARIOS", "FAILURES"], map.Calls.Select(call => Row(call.Consumer, call.Provider, call.Endpoint.ToString(), $"{call.Interactions.Length}", $"{call.Failures}")));
        printer.Line();
        printer.Table(["EVENT", "WRITER", "READER", "CHANNEL"], map.Events.Select(telling => Row(telling.Event, telling.Writer ?? "-", telling.Reader ?? "-", telling.Channel ?? "-")));
        printer.Line();
        if (!map.Coverage.IsEmpty)
        {
            var kinds = CoverageKinds.All.Where(kind => kind.IsAskedFor).ToList();
            printer.Table(["SERVICE", .. kinds.Select(kind => kind.Plural.ToUpperInvariant())], map.Coverage.Select(coverage => Row([coverage.Provider, .. kinds.Select(kind => CoverageOutput.Share(coverage, kind.Kind))])));
            printer.Line();
        }

        foreach (var (id, sentence) in MapGaps.Of(map))
            printer.Line($"{id}: {sentence}", Tone.Warning);
    }

    public static JsonObject Json(IntegrationMap map) => new()
    {
        ["services"] = JsonOutput.Texts(map.Services),
        ["calls"] = JsonOutput.List(map.Calls.Select(call => new JsonObject
        {
            ["consumer"] = call.Consumer,
            ["provider"] = call.Provider,
            ["method"] = call.Endpoint.Method,
            ["path"] = call.Endpoint.Path,
            ["scenarios"] = JsonOutput.Texts(call.Interactions.Select(interaction => interaction.Description)),
            ["statuses"] = JsonOutput.List(call.Statuses.Select(status => (JsonNode)status)),
            ["failures"] = call.Failures,
        })),
        ["events"] = JsonOutput.List(map.Events.Select(telling => new JsonObject { ["event"] = telling.Event, ["writer"] = telling.Writer, ["reader"] = telling.Reader, ["channel"] = telling.Channel })),
        ["data"] = JsonOutput.List(map.Services.SelectMany(service => DataDependency.Of(map, service).Select(data => new JsonObject { ["service"] = service, ["system"] = data.System, ["data"] = data.Data, ["direction"] = data.Direction, ["how"] = data.How }))),
        ["workflows"] = WorkflowOutput.Workflows(map.Workflows),
        ["patterns"] = WorkflowOutput.Patterns(map.Workflows),
        ["coverage"] = JsonOutput.List(map.Coverage.SelectMany(coverage => CoverageKinds.All.Select(kind => (kind.Kind, Figure: coverage.Figure(kind.Kind))).Where(one => one.Figure.All > 0)
            .Select(one => new JsonObject { ["service"] = coverage.Provider, ["kind"] = one.Kind, ["covered"] = one.Figure.Covered, ["all"] = one.Figure.All }))),
        ["gaps"] = JsonOutput.List(MapGaps.Of(map).Select(gap => new JsonObject { ["id"] = gap.Id, ["sentence"] = gap.Sentence })),
    };

    private static IReadOnlyList<(string, Tone)> Row(params string[] cells) => [.. cells.Select(cell => (cell, Tone.Plain))];
}
