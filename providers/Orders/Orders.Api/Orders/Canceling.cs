using Microsoft.EntityFrameworkCore;
using Orders.Api.Storage;
using Orders.Clients.Inventory;
using Orders.Clients.Payments;

namespace Orders.Api.Orders;

/// <summary>
/// Takes an order back: money first, then goods, then the order itself. Giving back can be asked for twice, so whoever finds a provider away asks again later and nothing is done
/// twice.
/// </summary>
internal sealed class Canceling(OrdersContext context, OrderChanges changes, PaymentsClient payments, InventoryClient inventory)
{
    public async Task<OrderChange> CancelAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await context.Orders.AsNoTracking().FirstOrDefaultAsync(order => order.Id == id, cancellationToken) is not { } order)
            return new OrderChange.Missing();
        if (!order.MayBecome(OrderStatus.Canceled))
            return new OrderChange.NotAllowed(order.Status, OrderStatus.Canceled);

        await payments.GiveBackAsync(id, cancellationToken);
        await inventory.ReleaseAsync(id, cancellationToken);
        return await changes.CancelAsync(id, cancellationToken);
    }
}
