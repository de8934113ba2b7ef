using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.Calls;

namespace Gateway.Clients.Orders;

/// <summary>What the gateway asks Orders.</summary>
public sealed class OrdersClient(HttpClient http)
{
    internal const string Provider = "Orders";

    /// <summary>Has something bought: reserved, priced and paid, all of it or nothing.</summary>
    /// <exception cref="ProviderFailedException">Orders gave no usable answer; whether it was bought is not known.</exception>
    public async Task<CheckoutOutcome> CheckOutAsync(Purchase purchase, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync("orders", purchase, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.Created => await response.ReadAsync<CheckoutOutcome.Placed>(Provider, cancellationToken),
            HttpStatusCode.BadRequest => await response.ReadAsync<CheckoutOutcome.Invalid>(Provider, cancellationToken),
            HttpStatusCode.Conflict => await response.ReadAsync<CheckoutOutcome.SoldOut>(Provider, cancellationToken),
            HttpStatusCode.PaymentRequired => await response.ReadAsync<CheckoutOutcome.Declined>(Provider, cancellationToken),
            _ => throw ProviderFailedException.Answered(Provider, response),
        };
    }

    /// <summary>How far an order is; null when there is none.</summary>
    /// <exception cref="ProviderFailedException">Orders gave no usable answer.</exception>
    public async Task<OrderState?> FindOrderAsync(Guid id, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync($"orders/{id}", cancellationToken);
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
}
