using System.Net;
using System.Net.Http.Json;
using Marketplace.Sync.Bazaar;
using ServiceDefaults.Calls;

namespace Marketplace.Sync.Orders;

/// <summary>What Marketplace asks Orders, on its own account. The number of an outside order is the key of the wish: asked twice, it is placed once.</summary>
public sealed class OrdersClient(HttpClient http)
{
    internal const string Provider = "Orders";

    /// <summary>Has an order made of what was bought outside, at the price that it was bought for.</summary>
    /// <exception cref="ProviderFailedException">There is no usable answer; whether it is placed is not known, and asked again it is placed once.</exception>
    public async Task<PlacingOutcome> PlaceAsync(OutsideOrder sold, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "orders")
        {
            Headers = { { "Idempotency-Key", sold.Number } },
            Content = JsonContent.Create(new { sold.Card, sold.Lines, agreed = new { sold.Total, sold.Currency } }),
        };
        using var response = await http.SendAsync(request, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.Created or HttpStatusCode.OK => new PlacingOutcome.Placed((await response.ReadAsync<OrderAnswer>(Provider, cancellationToken)).Id),
            HttpStatusCode.BadRequest or HttpStatusCode.PaymentRequired or HttpStatusCode.Conflict =>
                new PlacingOutcome.Refused((await response.ReadAsync<ProblemAnswer>(Provider, cancellationToken)).Title),
            _ => throw ProviderFailedException.Answered(Provider, response),
        };
    }

    /// <summary>How far an order is: <c>placed</c>, <c>completed</c>, …</summary>
    /// <exception cref="ProviderFailedException">Orders gave no usable answer.</exception>
    public async Task<string> StatusOfAsync(Guid order, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync($"orders/{order}", cancellationToken);
        return (await response.ReadAsync<OrderAnswer>(Provider, HttpStatusCode.OK, cancellationToken)).Status;
    }

    private sealed record OrderAnswer(Guid Id, string Status);

    private sealed record ProblemAnswer(string Title);
}
