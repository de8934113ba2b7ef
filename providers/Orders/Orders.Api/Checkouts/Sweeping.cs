using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Orders.Api.Storage;
using Orders.Clients.Inventory;
using Orders.Clients.Payments;
using ServiceDefaults.Calls;

namespace Orders.Api.Checkouts;

/// <summary>Undoes checkouts that never ended, because the service crashed in the middle or whom it asked was away: money first, then goods. Done twice it does no harm.</summary>
internal sealed partial class Sweeping(
    OrdersContext context, PaymentsClient payments, InventoryClient inventory, IOptions<CheckoutSettings> settings, TimeProvider clock, ILogger<Sweeping> logger)
{
    private const int AtOnce = 100;

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - settings.Value.AbandonedAfter;
        var orders = await context.UnfinishedCheckouts.Where(checkout => checkout.StartedAt <= before)
            .OrderBy(checkout => checkout.StartedAt).Select(checkout => checkout.OrderId).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var order in orders)
            await UndoAsync(order, cancellationToken);
    }

    private async Task UndoAsync(Guid order, CancellationToken cancellationToken)
    {
        var unfinished = context.UnfinishedCheckouts.Where(checkout => checkout.OrderId == order);
        if (await unfinished.ExecuteUpdateAsync(row => row.SetProperty(checkout => checkout.IsAbandoned, true), cancellationToken) == 0)
            return; // It ended in time.

        try
        {
            await payments.GiveBackAsync(order, cancellationToken);
            await inventory.ReleaseAsync(order, cancellationToken);
            await unfinished.ExecuteDeleteAsync(cancellationToken);
            LogUndone(order);
        }
        catch (ProviderFailedException failure)
        {
            LogLater(order, failure.Provider, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The checkout of order {Order} never ended; nothing is left of it.")]
    private partial void LogUndone(Guid order);

    [LoggerMessage(LogLevel.Warning, "The checkout of order {Order} never ended and cannot be undone yet, since {Provider} failed; it is tried again.")]
    private partial void LogLater(Guid order, string provider, ProviderFailedException failure);
}
