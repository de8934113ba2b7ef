using PactBroker.Client.Http;

namespace PactBroker.Client.Importing;

/// <summary>The heads of branches: mostly the newest version, but whatever was added to the branch last, and that may be an older one.</summary>
internal sealed class BranchHeadImport : ImportPart
{
    protected override string Name => "branches";

    protected override async Task<IReadOnlyList<ImportItem>> FindAsync(ImportContext context, CancellationToken cancellationToken)
    {
        var items = new List<ImportItem>();
        foreach (var pacticipant in await PacticipantImport.ListAsync(context.Source, cancellationToken).ConfigureAwait(false))
        {
            var name = pacticipant.Text("name") ?? "";
            // Brokers of long ago have no branches.
            if (pacticipant.FindLink("pb:branches") is not { } branches)
                continue;
            foreach (var branch in await context.Source.ListAsync(branches, "branches", cancellationToken).ConfigureAwait(false))
            {
                var head = await HeadAsync(context.Source, branch, cancellationToken).ConfigureAwait(false);
                if (head is not null)
                    items.Add(new ImportItem(ImportContext.Key(name, branch.Text("name") ?? "", head), cancel => CopyAsync(name, branch.Text("name") ?? "", head, context, cancel)));
            }
        }

        return items;
    }

    // A version that is on the branch already does not become its head by being added: it leaves first.
    private static async Task CopyAsync(string pacticipant, string branch, string head, ImportContext context, CancellationToken cancellationToken)
    {
        var copied = await context.Target.GetAsync("pb:pacticipant-branch", cancellationToken, ("pacticipant", pacticipant), ("branch", branch)).ConfigureAwait(false);
        if (await HeadAsync(context.Target, copied, cancellationToken).ConfigureAwait(false) == head)
            return;

        var membership = await context.Target.LinkAsync("pb:pacticipant-branch-version", cancellationToken, ("pacticipant", pacticipant), ("branch", branch), ("version", head)).ConfigureAwait(false);
        if (await context.Target.FindAsync(membership, cancellationToken).ConfigureAwait(false) is not null)
            await context.Target.WriteAsync(HttpMethod.Delete, membership, body: null, cancellationToken).ConfigureAwait(false);
        await context.Target.WriteAsync(HttpMethod.Put, membership, body: null, cancellationToken).ConfigureAwait(false);
    }

    // The link leads to the version, or (the Ruby broker's) to the list of the branch's versions, the newest first: the head may be further down.
    private static async Task<string?> HeadAsync(ImportedBroker broker, HalDocument branch, CancellationToken cancellationToken)
    {
        var address = branch.Link("pb:latest-version");
        if (await broker.FindAsync(address, cancellationToken).ConfigureAwait(false) is not { } found)
            return null;
        if (found.Text("number") is { } number)
            return number;
        if (found.Embedded("versions").FirstOrDefault() is not { } newest)
            return null;
        var head = IsHead(newest, branch) ? newest
            : (await broker.ListAsync(address, "versions", cancellationToken).ConfigureAwait(false)).FirstOrDefault(version => IsHead(version, branch));
        return (head ?? newest).Text("number");
    }

    private static bool IsHead(HalDocument version, HalDocument branch) =>
        version.Embedded("branchVersions").FirstOrDefault(membership => membership.Text("name") == branch.Text("name"))?.Root.TruthOrNull("latest") ?? true;
}
