using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.Calls;

namespace Gateway.Clients.Pricing;

/// <summary>What the gateway asks Pricing.</summary>
public sealed class PricingClient(HttpClient http, KeptPrices prices)
{
    internal const string Provider = "Pricing";

    /// <summary>What a product costs now; null when it has no price.</summary>
    /// <exception cref="ProviderFailedException">Pricing gave no usable answer.</exception>
    public async Task<Price?> FindPriceAsync(string sku, CancellationToken cancellationToken)
    {
        var kept = prices.Find(sku);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"prices/{Uri.EscapeDataString(sku)}");
        if (kept is { Tag: var tag })
            request.Headers.IfNoneMatch.Add(tag);
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.NotModified && kept is { Price: var same })
            return same;
        if (response.StatusCode is HttpStatusCode.NotFound)
        {
            prices.Forget(sku);
            return null;
        }

        var price = await response.ReadAsync<Price>(Provider, HttpStatusCode.OK, cancellationToken);
        prices.Keep(sku, price, response.Headers);
        return price;
    }

    /// <summary>What a purchase costs, line by line and in total.</summary>
    /// <exception cref="ProviderFailedException">Pricing gave no usable answer.</exception>
    public async Task<QuoteOutcome> QuoteAsync(IReadOnlyList<Line> lines, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync("quotes", new { lines }, cancellationToken);
        return response.StatusCode is HttpStatusCode.BadRequest
            ? await response.ReadAsync<QuoteOutcome.Rejected>(Provider, HttpStatusCode.BadRequest, cancellationToken)
            : await response.ReadAsync<QuoteOutcome.Quoted>(Provider, HttpStatusCode.OK, cancellationToken);
    }

    /// <summary>Whether Pricing says that it can work.</summary>
    /// <exception cref="ProviderFailedException">It says that it cannot, or nothing.</exception>
    public async Task CheckHealthAsync(CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync("health", cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw ProviderFailedException.Answered(Provider, response);
    }
}
