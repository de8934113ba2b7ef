using Contracts.Providers.States;
using Microsoft.EntityFrameworkCore;
using Orders.Api.Checkouts;
using Orders.Api.Orders;
using Orders.Api.Storage;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Orders.Verification;

/// <summary>What consumers take for granted about Orders, brought about in its database. A state holds whatever held before.</summary>
public sealed class OrdersStates(OrdersContext database, TimeProvider clock)
{
    private static readonly OrderStatus[] Life = [OrderStatus.Placed, OrderStatus.Assigned, OrderStatus.Started, OrderStatus.Completed];

    /// <summary>The service whose token is shown, as wishes are kept.</summary>
    private static readonly Caller Service = new(TestTokens.UserWith(Roles.Service), Roles.Service, "");

    [ProviderState("there is no order {id}")]
    public Task None(Guid id, CancellationToken cancellationToken) => database.Orders.Where(order => order.Id == id).ExecuteDeleteAsync(cancellationToken);

    [ProviderState("order {id} is somebody else's")]
    public Task IsSomebodyElses(Guid id, CancellationToken cancellationToken) => SaveAsync(id, Guid.CreateVersion7(clock.GetUtcNow()), 1.50m, "EUR", OrderStatus.Placed, cancellationToken);

    [ProviderState("no order was placed as {key}")]
    public Task NotPlacedAs(string key, CancellationToken cancellationToken)
    {
        var kept = PurchaseKey.Of(Service, key);
        return database.Orders.Where(order => order.Key == kept).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>It is the order of the service that is logged in.</summary>
    [ProviderState("order {id} was placed as {key} and is {status}")]
    public async Task WasPlacedAs(Guid id, string key, OrderStatus status, CancellationToken cancellationToken)
    {
        await NotPlacedAs(key, cancellationToken);
        await SaveAsync(id, Service.Id, 189.92m, "EUR", status, cancellationToken, PurchaseKey.Of(Service, key));
    }

    /// <summary>It is the order of the customer who is logged in.</summary>
    [ProviderState("order {id} over {total} {currency} is {status}")]
    public Task Is(Guid id, decimal total, string currency, OrderStatus status, CancellationToken cancellationToken) =>
        SaveAsync(id, TestTokens.UserWith(Roles.Customer), total, currency, status, cancellationToken);

    private async Task SaveAsync(Guid id, Guid customer, decimal total, string currency, OrderStatus status, CancellationToken cancellationToken, string? key = null)
    {
        await None(id, cancellationToken);
        var now = clock.GetUtcNow();
        var order = new Order
        {
            Id = id,
            Customer = customer.ToString(),
            Key = key,
            Total = total,
            Currency = currency,
            PlacedAt = now,
            Lines = [new OrderLine { Number = 1, Sku = "chair-oak", Quantity = 1, UnitPrice = total, Total = total }],
        };
        foreach (var step in status is OrderStatus.Canceled ? [OrderStatus.Placed, OrderStatus.Canceled] : Life.TakeWhile(step => step <= status))
            order.Become(step, now);
        order.Technician = status >= OrderStatus.Assigned ? "t-4" : null;
        database.Add(order);
        await database.SaveChangesAsync(cancellationToken);
    }
}
