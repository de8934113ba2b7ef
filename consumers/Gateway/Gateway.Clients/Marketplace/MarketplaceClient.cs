using System.Net;
using System.Net.Http.Headers;
using ServiceDefaults.Calls;

namespace Gateway.Clients.Marketplace;

/// <summary>What the gateway asks Marketplace, with the token of its own caller.</summary>
public sealed class MarketplaceClient(HttpClient http)
{
    internal const string Provider = "Marketplace";

    /// <summary>Has a product offered outside.</summary>
    /// <exception cref="ProviderFailedException">Marketplace gave no usable answer.</exception>
    public Task<ListingOutcome> OfferAsync(string token, string sku, CancellationToken cancellationToken) => AskAsync(token, HttpMethod.Put, sku, cancellationToken);

    /// <summary>How a product is offered outside.</summary>
    /// <exception cref="ProviderFailedException">Marketplace gave no usable answer.</exception>
    public Task<ListingOutcome> FindListingAsync(string token, string sku, CancellationToken cancellationToken) => AskAsync(token, HttpMethod.Get, sku, cancellationToken);

    /// <summary>Has the outside marketplace brought up to date.</summary>
    /// <exception cref="ProviderFailedException">Marketplace gave no usable answer.</exception>
    public async Task<SynchronizationOutcome> SynchronizeAsync(string token, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(token, HttpMethod.Post, "synchronizations", cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new SynchronizationOutcome.NotLoggedIn(),
            HttpStatusCode.Forbidden => new SynchronizationOutcome.Forbidden(),
            HttpStatusCode.TooManyRequests when response.Headers.RetryAfter?.Delta is { } wait => new SynchronizationOutcome.PutOff(wait),
            _ => await response.ReadAsync<SynchronizationOutcome.Done>(Provider, HttpStatusCode.OK, cancellationToken),
        };
    }

    /// <summary>Whether Marketplace says that it can work.</summary>
    /// <exception cref="ProviderFailedException">It says that it cannot, or nothing.</exception>
    public async Task CheckHealthAsync(CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync("health", cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw ProviderFailedException.Answered(Provider, response);
    }

    private async Task<ListingOutcome> AskAsync(string token, HttpMethod method, string sku, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(token, method, $"listings/{Uri.EscapeDataString(sku)}", cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.OK or HttpStatusCode.Created => new ListingOutcome.Found(await response.ReadAsync<Listing>(Provider, cancellationToken)),
            HttpStatusCode.NotFound => new ListingOutcome.Missing(),
            HttpStatusCode.Conflict => new ListingOutcome.NoPrice(),
            HttpStatusCode.Unauthorized => new ListingOutcome.NotLoggedIn(),
            HttpStatusCode.Forbidden => new ListingOutcome.Forbidden(),
            _ => throw ProviderFailedException.Answered(Provider, response),
        };
    }

    private async Task<HttpResponseMessage> SendAsync(string token, HttpMethod method, string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request, cancellationToken);
    }
}
