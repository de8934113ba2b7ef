using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Sync.Sales;
using ServiceDefaults.Calls;

namespace Marketplace.Sync.Bazaar;

/// <summary>
/// What Marketplace asks the outside marketplace. Each request says what is to be: asked twice, it is so once. Where the marketplace limits how often it is asked, the client waits as
/// long as it is told.
/// </summary>
public sealed class BazaarClient(HttpClient http, RateLimits limits)
{
    internal const string Provider = "Bazaar";

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Has a product offered, for a price and as often as there is one.</summary>
    /// <exception cref="ProviderFailedException">There is no usable answer; whether it is offered is not known.</exception>
    /// <exception cref="RateLimitedException">It wants to be asked later.</exception>
    public async Task<ListingOutcome> OfferAsync(Offer offer, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Put, AddressOf(offer.Sku), () => JsonContent.Create(new { offer.Price, offer.Currency, offer.Quantity }), cancellationToken);
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK or HttpStatusCode.Created:
                return new ListingOutcome.Listed();
            case HttpStatusCode.UnprocessableEntity:
                return (await response.ReadAsync<RefusedAnswer>(Provider, cancellationToken)).Error;
            default:
                throw ProviderFailedException.Answered(Provider, response);
        }
    }

    /// <summary>Has a product no longer offered; also fine where it was not.</summary>
    /// <exception cref="ProviderFailedException">There is no usable answer; whether it is still offered is not known.</exception>
    /// <exception cref="RateLimitedException">It wants to be asked later.</exception>
    public async Task WithdrawAsync(string sku, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Delete, AddressOf(sku), () => null, cancellationToken);
        if (response.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.NotFound))
            throw ProviderFailedException.Answered(Provider, response);
    }

    /// <summary>What was bought, and not answered yet.</summary>
    /// <exception cref="ProviderFailedException">There is no usable answer.</exception>
    /// <exception cref="RateLimitedException">It wants to be asked later.</exception>
    public async Task<IReadOnlyList<OutsideOrder>> NewOrdersAsync(CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, "v1/orders?status=new", () => null, cancellationToken);
        return (await response.ReadAsync<OrdersAnswer>(Provider, HttpStatusCode.OK, cancellationToken)).Orders;
    }

    /// <summary>Tells what becomes of an order.</summary>
    /// <param name="number">What the outside marketplace calls it.</param>
    /// <param name="status">What becomes of it.</param>
    /// <param name="reason">Why, where it is declined; for people.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="ProviderFailedException">There is no usable answer; whether it knows is not known.</exception>
    /// <exception cref="RateLimitedException">It wants to be asked later.</exception>
    public async Task TellAsync(string number, SaleStatus status, string? reason, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(
            HttpMethod.Put,
            $"v1/orders/{Uri.EscapeDataString(number)}/status",
            () => JsonContent.Create(new { status, reason }, options: Written),
            cancellationToken);
        if (response.StatusCode is not HttpStatusCode.NoContent)
            throw ProviderFailedException.Answered(Provider, response);
    }

    private static string AddressOf(string sku) => $"v1/listings/{Uri.EscapeDataString(sku)}";

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Func<HttpContent?> newContent, CancellationToken cancellationToken) =>
        limits.SendAsync(http, Provider, () => new HttpRequestMessage(method, path) { Content = newContent() }, cancellationToken);

    private sealed record OrdersAnswer(IReadOnlyList<OutsideOrder> Orders);

    private sealed record RefusedAnswer(ListingOutcome.Refused Error);
}
