using System.Net.Http.Json;

namespace Bazaar.Verification;

/// <summary>What a seller does through the marketplace's own API, and nothing else: the same works with a sandbox on the other side of the Internet.</summary>
internal static class Selling
{
    public static Task<HttpResponseMessage> OfferAsync(this HttpClient seller, string sku, int quantity, CancellationToken cancellationToken) =>
        seller.PutAsJsonAsync($"/v1/listings/{sku}", new { price = 129.95m, currency = "EUR", quantity }, cancellationToken);

    public static Task<HttpResponseMessage> WithdrawAsync(this HttpClient seller, string sku, CancellationToken cancellationToken) => seller.DeleteAsync($"/v1/listings/{sku}", cancellationToken);
}
