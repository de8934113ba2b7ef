using PactBroker.Client.Http;

namespace PactBroker.Client.Importing;

/// <summary>Environments; those of one name are the same.</summary>
internal sealed class EnvironmentImport : ImportPart
{
    protected override string Name => "environments";

    public static async Task<IReadOnlyList<HalDocument>> ListAsync(ImportedBroker broker, CancellationToken cancellationToken) =>
        [.. (await broker.GetAsync("pb:environments", cancellationToken).ConfigureAwait(false)).Embedded("environments")];

    protected override async Task<IReadOnlyList<ImportItem>> FindAsync(ImportContext context, CancellationToken cancellationToken)
    {
        var existing = (await ListAsync(context.Target, cancellationToken).ConfigureAwait(false)).ToDictionary(environment => environment.Text("name") ?? "");
        return [.. (await ListAsync(context.Source, cancellationToken).ConfigureAwait(false)).Select(environment => new ImportItem(
            ImportContext.Key(environment.Text("name") ?? ""),
            cancel => CopyAsync(environment, existing.GetValueOrDefault(environment.Text("name") ?? ""), context, cancel)))];
    }

    private static async Task CopyAsync(HalDocument environment, HalDocument? existing, ImportContext context, CancellationToken cancellationToken)
    {
        var address = existing?.Link("self") ?? await context.Target.LinkAsync("pb:environments", cancellationToken).ConfigureAwait(false);
        await context.Target.WriteAsync(
            existing is null ? HttpMethod.Post : HttpMethod.Put,
            address,
            ImportJson.Copy(environment.Root, "name", "displayName", "production", "contacts"),
            cancellationToken).ConfigureAwait(false);
    }
}
