using System.Text;
using System.Text.Json.Nodes;

namespace PactBroker.Client.Importing;

/// <summary>Versions with their branches, contracts and tags; the oldest first, since the order in which a broker gets them is their order.</summary>
internal sealed class VersionImport : ImportPart
{
    protected override string Name => "versions";

    protected override async Task<IReadOnlyList<ImportItem>> FindAsync(ImportContext context, CancellationToken cancellationToken)
    {
        var items = new List<ImportItem>();
        foreach (var pacticipant in await PacticipantImport.ListAsync(context.Source, cancellationToken).ConfigureAwait(false))
        {
            var name = pacticipant.Text("name") ?? "";
            var versions = await context.Source.ListAsync(pacticipant.Link("pb:versions"), "versions", cancellationToken).ConfigureAwait(false);
            items.AddRange(versions.Reverse().Select(version => new ImportItem(
                ImportContext.Key(name, version.Text("number") ?? ""),
                cancel => CopyAsync(name, version.Link("self"), context, cancel))));
        }

        return items;
    }

    private static async Task CopyAsync(string pacticipant, Uri address, ImportContext context, CancellationToken cancellationToken)
    {
        var version = await context.Source.GetAsync(address, cancellationToken).ConfigureAwait(false);
        var number = version.Text("number") ?? "";
        (string, string)[] names = [("pacticipant", pacticipant), ("version", number)];
        var target = await context.Target.LinkAsync("pb:pacticipant-version", cancellationToken, names).ConfigureAwait(false);
        await context.Target.WriteAsync(HttpMethod.Put, target, ImportJson.Copy(version.Root, "buildUrl"), cancellationToken).ConfigureAwait(false);

        var branches = version.Embedded("branchVersions").Select(branch => branch.Text("name") ?? "").ToHashSet();
        foreach (var branch in branches)
            await PutAsync(context, "pb:pacticipant-branch-version", [.. names, ("branch", branch)], cancellationToken).ConfigureAwait(false);
        foreach (var pact in version.Links("pb:pact-versions"))
            await CopyPactAsync(version.Resolve(pact.Href), number, context, cancellationToken).ConfigureAwait(false);
        await CopyEventsAsync(pacticipant, number, context, cancellationToken).ConfigureAwait(false);
        await ProviderContractCopy.CopyAsync(pacticipant, number, context, cancellationToken).ConfigureAwait(false);
        foreach (var tag in version.Embedded("tags"))
            await PutAsync(context, "pb:pacticipant-version-tag", [.. names, ("tag", tag.Text("name") ?? "")], cancellationToken).ConfigureAwait(false);
        await RemoveOtherBranchesAsync(target, branches, context, cancellationToken).ConfigureAwait(false);
    }

    private static async Task CopyPactAsync(Uri address, string version, ImportContext context, CancellationToken cancellationToken)
    {
        var pact = await context.Source.GetAsync(address, cancellationToken).ConfigureAwait(false);
        (string, string)[] names = [("provider", pact.SideOf("provider")), ("consumer", pact.SideOf("consumer")), ("consumerApplicationVersion", version)];
        var target = await context.Target.LinkAsync("pb:publish-pact", cancellationToken, names).ConfigureAwait(false);
        await context.Target.WriteAsync(HttpMethod.Put, target, ImportJson.Content(pact.Root), cancellationToken).ConfigureAwait(false);
    }

    // Only this broker has events, and takes them.
    private static async Task CopyEventsAsync(string pacticipant, string version, ImportContext context, CancellationToken cancellationToken)
    {
        if (await context.Source.FindAsync("pb:pacticipant-version-events", cancellationToken, ("pacticipant", pacticipant), ("version", version)).ConfigureAwait(false) is not { } list)
            return;

        var contracts = list.Embedded("events").Select(contract => (JsonNode)new JsonObject
        {
            ["specification"] = "event",
            ["contentType"] = "application/json",
            ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(ImportJson.Content(contract.Root).ToJsonString())),
        }).ToArray();
        if (contracts.Length == 0)
            return;

        var body = new JsonObject { ["pacticipantName"] = pacticipant, ["pacticipantVersionNumber"] = version, ["contracts"] = new JsonArray(contracts) };
        await context.Target.WriteAsync(HttpMethod.Post, await context.Target.LinkAsync("pb:publish-contracts", cancellationToken).ConfigureAwait(false), body, cancellationToken).ConfigureAwait(false);
    }

    // A broker may take the first tag of a new version for its branch: it did so at its source, or not.
    private static async Task RemoveOtherBranchesAsync(Uri version, HashSet<string> branches, ImportContext context, CancellationToken cancellationToken)
    {
        var copied = await context.Target.GetAsync(version, cancellationToken).ConfigureAwait(false);
        foreach (var other in copied.Embedded("branchVersions").Where(branch => !branches.Contains(branch.Text("name") ?? "")))
            await context.Target.WriteAsync(HttpMethod.Delete, other.Link("self"), body: null, cancellationToken).ConfigureAwait(false);
    }

    private static async Task PutAsync(ImportContext context, string relation, (string, string)[] names, CancellationToken cancellationToken) =>
        await context.Target.WriteAsync(HttpMethod.Put, await context.Target.LinkAsync(relation, cancellationToken, names).ConfigureAwait(false), body: null, cancellationToken).ConfigureAwait(false);
}
