using Contracts.Providers.States;
using Microsoft.EntityFrameworkCore;
using Orders.Api.Orders;
using Orders.Api.Storage;

namespace Orders.Verification;

/// <summary>What consumers take for granted about Orders, brought about in its database. A state holds whatever held before.</summary>
public sealed class OrdersStates(OrdersContext database, TimeProvider clock)
{
    private static readonly OrderStatus[] Life = [OrderStatus.Placed, OrderStatus.Assigned, OrderStatus.Started, OrderStatus.Completed];

    [ProviderState("there is no order {id}")]
    public Task None(Guid id, CancellationToken cancellationToken) => database.Orders.Where(order => order.Id == id).ExecuteDeleteAsync(cancellationToken);

    [ProviderState("order {id} over {total} {currency} is {status}")]
    public async Task Is(Guid id, decimal total, string currency, OrderStatus status, CancellationToken cancellationToken)
    {
        await None(id, cancellationToken);
        var now = clock.GetUtcNow();
        var order = new Order
        {
            Id = id,
            Customer = "c-17",
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
