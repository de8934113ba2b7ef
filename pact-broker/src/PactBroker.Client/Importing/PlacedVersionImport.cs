using System.Text.Json.Nodes;

namespace PactBroker.Client.Importing;

/// <summary>Versions that are somewhere now. What was there before is not in the API of brokers.</summary>
internal abstract class PlacedVersionImport(string list, string embedded, string record, string flag) : ImportPart
{
    protected override async Task<IReadOnlyList<ImportItem>> FindAsync(ImportContext context, CancellationToken cancellationToken) =>
        [.. (await PlacedAsync(context.Source, cancellationToken).ConfigureAwait(false))
            .Reverse()
            .OrderBy(placed => placed.At, StringComparer.Ordinal)
            .Select(placed => new ImportItem(placed.Key, cancel => CopyAsync(placed, context, cancel)))];

    // Tags that are called like an environment are deployments too, as they are set: what does not run at the source any more does not run here.
    protected override async Task EndAsync(ImportContext context, CancellationToken cancellationToken)
    {
        var there = (await PlacedAsync(context.Source, cancellationToken).ConfigureAwait(false)).Select(placed => placed.Key).ToHashSet();
        var names = (await PacticipantImport.ListAsync(context.Source, cancellationToken).ConfigureAwait(false)).Select(pacticipant => pacticipant.Text("name") ?? "").ToHashSet();
        foreach (var placed in await PlacedAsync(context.Target, cancellationToken).ConfigureAwait(false))
        {
            if (names.Contains(placed.Pacticipant) && !there.Contains(placed.Key))
                await context.Target.WriteAsync(HttpMethod.Patch, placed.Self, new JsonObject { [flag] = false }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<Placed>> PlacedAsync(ImportedBroker broker, CancellationToken cancellationToken)
    {
        var found = new List<Placed>();
        foreach (var environment in await EnvironmentImport.ListAsync(broker, cancellationToken).ConfigureAwait(false))
        {
            var all = await broker.GetAsync((await broker.GetAsync(environment.Link("self"), cancellationToken).ConfigureAwait(false)).Link(list), cancellationToken).ConfigureAwait(false);
            found.AddRange(all.Embedded(embedded).Select(one => new Placed(
                environment.Text("name") ?? "", one.Embedded("pacticipant", "name"), one.Embedded("version", "number"), one.Text("applicationInstance") ?? one.Text("target"), one.Link("self"), one.Text("createdAt") ?? "")));
        }

        return found;
    }

    private async Task CopyAsync(Placed placed, ImportContext context, CancellationToken cancellationToken)
    {
        var version = await context.Target.GetAsync("pb:pacticipant-version", cancellationToken, ("pacticipant", placed.Pacticipant), ("version", placed.Version)).ConfigureAwait(false);
        var link = version.Links(record).FirstOrDefault(link => link.Name == placed.Environment)
            ?? throw BrokerException.DoesNotExist($"the broker has no environment '{placed.Environment}' to record version {placed.Version} of {placed.Pacticipant} in");
        var body = placed.Instance is { } instance ? new JsonObject { ["applicationInstance"] = instance } : [];
        await context.Target.WriteAsync(HttpMethod.Post, version.Resolve(link.Href), body, cancellationToken).ConfigureAwait(false);
    }

    private sealed record Placed(string Environment, string Pacticipant, string Version, string? Instance, Uri Self, string At)
    {
        public string Key => ImportContext.Key(Environment, Pacticipant, Version, Instance ?? "");
    }
}
