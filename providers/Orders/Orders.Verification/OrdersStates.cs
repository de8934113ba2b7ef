using Contracts.Providers.States;
using Microsoft.EntityFrameworkCore;
using Orders.Api.Orders;
using Orders.Api.Storage;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Orders.Verification;

/// <summary>What consumers take for granted about Orders, brought about in its database. A state holds whatever held before.</summary>
public sealed class OrdersStates(OrdersContext database, TimeProvider clock)
{
    private static readonly OrderStatus[] Life = [OrderStatus.Placed, OrderStatus.Assigned, OrderStatus.Started, OrderStatus.Completed];

    [ProviderState("there is no order {id}")]
    public Task None(Guid id, CancellationToken cancellationToken) => database.Orders.Where(order => order.Id == id).ExecuteDeleteAsync(cancellationToken);

    [ProviderState("order {id} is somebody else's")]
    public Task IsSomebodyElses(Guid id, CancellationToken cancellationToken) => SaveAsync(id, Guid.CreateVersion7(clock.GetUtcNow()), 1.50m, "EUR", OrderStatus.Placed, cancellationToken);

    /// <summary>It is the order of the customer who is logged in.</summary>
    [ProviderState("order {id} over {total} {currency} is {status}")]
    public Task Is(Guid id, decimal total, string currency, OrderStatus status, CancellationToken cancellationToken) =>
        SaveAsync(id, TestTokens.UserWith(Roles.Customer), total, currency, status, cancellationToken);

    private async Task SaveAsync(Guid id, Guid customer, decimal total, string currency, OrderStatus status, CancellationToken cancellationToken)
    {
        await None(id, cancellationToken);
        var now = clock.GetUtcNow();
        var order = new Order
        {
            Id = id,
            Customer = customer.ToString(),
            Total = total,
            Currency = currency,
            PlacedAt = now,
            Lines = [new OrderLine { Number = 1, Sku = "chair-oak", Quantity = 1, UnitPrice = total, Total = total }],
        };
        foreach (var step in Life.TakeWhile(step => step <= status))
            order.Become(step, now);
        order.Technician = status >= OrderStatus.Assigned ? "t-4" : null;
        database.Add(order);
        await database.SaveChangesAsync(cancellationToken);
    }
}
