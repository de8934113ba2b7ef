using Microsoft.EntityFrameworkCore;
using Orders.Api.Events;
using Orders.Api.Storage;
using ServiceDefaults.Events;

namespace Orders.Api.Orders;

/// <summary>The steps of an order's life, each saved with the event that tells it.</summary>
internal sealed class OrderChanges(OrdersContext context, EventOutbox<OrdersContext> outbox, TimeProvider clock)
{
    public Task<OrderChange> AssignAsync(Guid id, string technician, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            OrderStatus.Assigned,
            (order, now) =>
            {
                order.Technician = technician;
                outbox.Add(OrderEvents.Exchange, OrderAssigned.RoutingKey, new OrderAssigned(id, technician, now), OrderEvents.Json);
            },
            cancellationToken);

    public Task<OrderChange> StartAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(id, OrderStatus.Started, (_, _) => { }, cancellationToken);

    public Task<OrderChange> CompleteAsync(Guid id, byte[] signature, string? notes, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            OrderStatus.Completed,
            (order, now) =>
            {
                order.Signature = signature;
                order.Notes = notes;
                outbox.Add(OrderEvents.Exchange, OrderCompleted.RoutingKey, new OrderCompleted(id, order.Customer, order.Total, order.Currency, now), OrderEvents.Json);
            },
            cancellationToken);

    public Task<OrderChange> CancelAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(id, OrderStatus.Canceled, (_, _) => { }, cancellationToken);

    private async Task<OrderChange> ChangeAsync(Guid id, OrderStatus wanted, Action<Order, DateTimeOffset> change, CancellationToken cancellationToken)
    {
        if (await context.Orders.FirstOrDefaultAsync(order => order.Id == id, cancellationToken) is not { } order)
            return new OrderChange.Missing();
        if (!order.MayBecome(wanted))
            return new OrderChange.NotAllowed(order.Status, wanted);

        var now = clock.GetUtcNow();
        order.Become(wanted, now);
        change(order, now);
        try
        {
            await outbox.SaveAsync(cancellationToken);
            return new OrderChange.Done(order);
        }
        catch (DbUpdateException lost) when (lost is DbUpdateConcurrencyException || lost.Entries.Any(entry => entry.Entity is OrderStep))
        {
            // Somebody was faster: what is possible now depends on what they made of it.
            context.ChangeTracker.Clear();
            return await ChangeAsync(id, wanted, change, cancellationToken);
        }
    }
}
