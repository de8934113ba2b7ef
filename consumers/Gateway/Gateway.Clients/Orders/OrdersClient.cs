using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using ServiceDefaults.Calls;

namespace Gateway.Clients.Orders;

/// <summary>What the gateway asks Orders, with the token of its own caller: an order belongs to somebody.</summary>
public sealed class OrdersClient(HttpClient http)
{
    internal const string Provider = "Orders";

    /// <summary>Has something bought: reserved, priced and paid, all of it or nothing.</summary>
    /// <exception cref="ProviderFailedException">Orders gave no usable answer; whether it was bought is not known.</exception>
    public async Task<CheckoutOutcome> CheckOutAsync(string token, Purchase purchase, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(token, HttpMethod.Post, "orders", JsonContent.Create(purchase), cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.Created => await response.ReadAsync<CheckoutOutcome.Placed>(Provider, cancellationToken),
            HttpStatusCode.Unauthorized => new CheckoutOutcome.NotLoggedIn(),
            HttpStatusCode.BadRequest => await response.ReadAsync<CheckoutOutcome.Invalid>(Provider, cancellationToken),
            HttpStatusCode.Conflict => await response.ReadAsync<CheckoutOutcome.SoldOut>(Provider, cancellationToken),
            HttpStatusCode.PaymentRequired => await response.ReadAsync<CheckoutOutcome.Declined>(Provider, cancellationToken),
            _ => throw ProviderFailedException.Answered(Provider, response),
        };
    }

    /// <summary>How far an order is; null when the caller has none like it.</summary>
    /// <exception cref="ProviderFailedException">Orders gave no usable answer.</exception>
    public async Task<OrderState?> FindOrderAsync(string token, Guid id, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(token, HttpMethod.Get, $"orders/{id}", null, cancellationToken);
        return response.StatusCode is HttpStatusCode.NotFound
            ? null
            : await response.ReadAsync<OrderState>(Provider, HttpStatusCode.OK, cancellationToken);
    }

    /// <summary>Whether Orders says that it can work.</summary>
    /// <exception cref="ProviderFailedException">It says that it cannot, or nothing.</exception>
    public async Task CheckHealthAsync(CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync("health", cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw ProviderFailedException.Answered(Provider, response);
    }

    private async Task<HttpResponseMessage> SendAsync(string token, HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request, cancellationToken);
    }
}
