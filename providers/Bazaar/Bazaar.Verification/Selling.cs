using System.Net.Http.Json;

namespace Bazaar.Verification;

/// <summary>What a seller does through the marketplace's own API, and nothing else: the same works with a sandbox on the other side of the Internet.</summary>
internal static class Selling
{
    public static Task<HttpResponseMessage> OfferAsync(this HttpClient seller, string sku, int quantity, CancellationToken cancellationToken, decimal price = 129.95m) =>
        seller.PutAsJsonAsync($"/v1/listings/{sku}", new { price, currency = "EUR", quantity }, cancellationToken);

    /// <summary>Has somebody buy what the seller offers.</summary>
    public static Task<HttpResponseMessage> BuyAsync(this HttpClient seller, string number, CancellationToken cancellationToken, params (string Sku, int Quantity)[] lines) =>
        seller.PutAsJsonAsync($"/v1/test-orders/{number}", new { lines = lines.Select(line => new { sku = line.Sku, quantity = line.Quantity }) }, cancellationToken);

    public static Task<HttpResponseMessage> SayAsync(this HttpClient seller, string number, string status, CancellationToken cancellationToken) =>
        seller.PutAsJsonAsync($"/v1/orders/{number}/status", new { status }, cancellationToken);

    public static Task<HttpResponseMessage> WithdrawAsync(this HttpClient seller, string sku, CancellationToken cancellationToken) => seller.DeleteAsync($"/v1/listings/{sku}", cancellationToken);
}
