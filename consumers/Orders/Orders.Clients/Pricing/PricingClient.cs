using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.Calls;

namespace Orders.Clients.Pricing;

/// <summary>What Orders asks Pricing.</summary>
public sealed class PricingClient(HttpClient http)
{
    internal const string Provider = "Pricing";

    /// <summary>What a purchase costs, line by line and in total.</summary>
    /// <exception cref="ProviderFailedException">Pricing gave no usable answer.</exception>
    public async Task<QuoteOutcome> QuoteAsync(IReadOnlyList<Line> lines, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync("quotes", new { lines }, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => await response.ReadAsync<QuoteOutcome.Quoted>(Provider, cancellationToken),
            HttpStatusCode.BadRequest => await response.ReadAsync<QuoteOutcome.Rejected>(Provider, cancellationToken),
            _ => throw ProviderFailedException.Answered(Provider, response),
        };
    }
}
