using Inventory.Api.Events;
using Inventory.Api.Storage;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Events;

namespace Inventory.Api.Reservations;

/// <summary>Takes a promise back, once: of several who ask at the same time only the one whose delete finds the reservation gives goods back.</summary>
internal sealed class Releasing(InventoryContext context, StockAnnouncements announcements, EventOutbox<InventoryContext> outbox)
{
    public async Task ReleaseAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await context.Reservations.AsNoTracking().FirstOrDefaultAsync(reservation => reservation.Id == id, cancellationToken) is not { } reservation)
            return;

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await context.Reservations.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken) == 0)
            return;

        // In the same order as they are taken, so that nobody waits for each other's rows.
        foreach (var part in reservation.Allocations.OrderBy(part => part.Sku, StringComparer.Ordinal).ThenBy(part => part.Warehouse, StringComparer.Ordinal))
        {
            await context.Stocks.Where(row => row.Sku == part.Sku && row.Warehouse == part.Warehouse)
                .ExecuteUpdateAsync(row => row.SetProperty(s => s.Reserved, s => s.Reserved - part.Quantity), cancellationToken);
        }

        await announcements.AddAsync(reservation.Allocations.Select(part => part.Sku), cancellationToken);
        await outbox.CommitAsync(transaction, cancellationToken);
    }
}
