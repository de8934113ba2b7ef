using System.Net;
using ServiceDefaults.Calls;

namespace Marketplace.Sync.Pricing;

/// <summary>What Marketplace asks Pricing.</summary>
public sealed class PricingClient(HttpClient http)
{
    internal const string Provider = "Pricing";

    /// <summary>What a product costs now; null when it has no price.</summary>
    /// <exception cref="ProviderFailedException">Pricing gave no usable answer.</exception>
    public async Task<Price?> FindPriceAsync(string sku, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync($"prices/{Uri.EscapeDataString(sku)}", cancellationToken);
        return response.StatusCode is HttpStatusCode.NotFound
            ? null
            : await response.ReadAsync<Price>(Provider, HttpStatusCode.OK, cancellationToken);
    }
}

/// <summary>What a product costs now.</summary>
public sealed record Price(decimal Amount, string Currency);
