using System.Globalization;
using System.Text.Json;
using PactBroker.Client.Http;

namespace PactBroker.Client.Importing;

/// <summary>What verifications found, in the order in which that was handed in. The matrix of a pair knows all of it.</summary>
internal sealed class ResultImport : ImportPart
{
    // More than any pair has: brokers show a hundred rows otherwise.
    private const int AllRows = 1_000_000;

    protected override string Name => "results";

    protected override async Task<IReadOnlyList<ImportItem>> FindAsync(ImportContext context, CancellationToken cancellationToken)
    {
        var items = new List<ImportItem>();
        var pairs = await context.Source.GetAsync("pb:integrations", cancellationToken).ConfigureAwait(false);
        foreach (var (consumer, provider) in pairs.Embedded("integrations").Select(pair => (Side(pair, "consumer"), Side(pair, "provider"))))
        {
            var matrix = await context.Source.GetAsync(MatrixOf(await context.Source.LinkAsync("pb:pacticipants", cancellationToken).ConfigureAwait(false), consumer, provider), cancellationToken).ConfigureAwait(false);
            var rows = matrix.Root.ItemsOf("matrix").Where(IsReplayed).Select(Links).OfType<(string Pact, string Result)>().DistinctBy(row => row.Result);
            items.AddRange(rows.OrderBy(row => Number(row.Result)).Select(row => new ImportItem(
                ImportContext.Key(matrix.Resolve(row.Result).AbsolutePath),
                cancel => CopyAsync(matrix.Resolve(row.Pact), matrix.Resolve(row.Result), context, cancel))));
        }

        return items;
    }

    private static async Task CopyAsync(Uri pact, Uri address, ImportContext context, CancellationToken cancellationToken)
    {
        var result = await context.Source.GetAsync(address, cancellationToken).ConfigureAwait(false);
        var published = await context.Source.GetAsync(pact, cancellationToken).ConfigureAwait(false);
        (string, string)[] names =
        [
            ("provider", published.SideOf("provider")),
            ("consumer", published.SideOf("consumer")),
            ("consumerApplicationVersion", published.Links("pb:consumer-version").FirstOrDefault()?.Name ?? ""),
        ];
        var copied = await context.Target.GetAsync("pb:publish-pact", cancellationToken, names).ConfigureAwait(false);
        var body = ImportJson.Copy(result.Root, "success", "providerApplicationVersion", "buildUrl", "testResults", "verifiedBy");
        await context.Target.WriteAsync(HttpMethod.Post, copied.Link("pb:publish-verification-results"), body, cancellationToken).ConfigureAwait(false);
    }

    // The matrix has no relation of its own in the index of every broker; clients know its address.
    private static Uri MatrixOf(Uri pacticipants, string consumer, string provider) => new UriBuilder(pacticipants)
    {
        Path = pacticipants.AbsolutePath[..pacticipants.AbsolutePath.LastIndexOf('/')] + "/matrix",
        Query = $"q[][pacticipant]={Uri.EscapeDataString(consumer)}&q[][pacticipant]={Uri.EscapeDataString(provider)}&limit={AllRows}",
    }.Uri;

    // What follows from the schemas of an event, or from a provider's document, follows from the copies too.
    private static bool IsReplayed(JsonElement row) => row.MemberOrNull("event") is null && row.MemberOrNull("verificationResult")?.TruthOrNull("static") is not true;

    private static string Side(HalDocument integration, string side) => integration.Root.MemberOrNull(side)?.TextOrNull("name") ?? integration.Embedded(side, "name");

    private static (string Pact, string Result)? Links(JsonElement row) => (Self(row, "pact"), Self(row, "verificationResult")) is ({ } pact, { } result) ? (pact, result) : null;

    private static string? Self(JsonElement row, string part) => row.MemberOrNull(part)?.MemberOrNull("_links")?.MemberOrNull("self")?.TextOrNull("href");

    private static long Number(string result) => long.TryParse(result[(result.LastIndexOf('/') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
