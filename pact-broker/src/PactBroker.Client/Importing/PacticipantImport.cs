using PactBroker.Client.Http;

namespace PactBroker.Client.Importing;

/// <summary>Applications, with their labels and main branches.</summary>
internal sealed class PacticipantImport : ImportPart
{
    protected override string Name => "pacticipants";

    public static async Task<IReadOnlyList<HalDocument>> ListAsync(ImportedBroker broker, CancellationToken cancellationToken) =>
        await broker.ListAsync(await broker.LinkAsync("pb:pacticipants", cancellationToken).ConfigureAwait(false), "pacticipants", cancellationToken).ConfigureAwait(false);

    protected override async Task<IReadOnlyList<ImportItem>> FindAsync(ImportContext context, CancellationToken cancellationToken) =>
        [.. (await ListAsync(context.Source, cancellationToken).ConfigureAwait(false))
            .Select(pacticipant => new ImportItem(ImportContext.Key(pacticipant.Text("name") ?? ""), cancel => CopyAsync(pacticipant, context, cancel)))];

    private static async Task CopyAsync(HalDocument listed, ImportContext context, CancellationToken cancellationToken)
    {
        var pacticipant = await context.Source.GetAsync(listed.Link("self"), cancellationToken).ConfigureAwait(false);
        var name = pacticipant.Text("name") ?? "";
        var body = ImportJson.Copy(pacticipant.Root, "name", "displayName", "repositoryUrl", "repositoryName", "repositoryNamespace", "mainBranch", "external", "evidenceMaxAgeDays");
        var address = await context.Target.LinkAsync("pb:pacticipant", cancellationToken, ("pacticipant", name)).ConfigureAwait(false);
        var exists = await context.Target.FindAsync(address, cancellationToken).ConfigureAwait(false) is not null;
        await (exists
            ? context.Target.WriteAsync(HttpMethod.Patch, address, body, cancellationToken)
            : context.Target.WriteAsync(HttpMethod.Post, await context.Target.LinkAsync("pb:pacticipants", cancellationToken).ConfigureAwait(false), body, cancellationToken)).ConfigureAwait(false);
        foreach (var label in pacticipant.Embedded("labels"))
            await context.Target.WriteAsync(HttpMethod.Put, new Uri($"{address}/labels/{Uri.EscapeDataString(label.Text("name") ?? "")}"), body: null, cancellationToken).ConfigureAwait(false);
    }
}
