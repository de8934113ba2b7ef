using Inventory.Api.Events;
using Inventory.Api.Storage;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Events;

namespace Inventory.Api.Reservations;

/// <summary>Promises goods, all that were asked for or none, however many ask at once.</summary>
internal sealed class Reserving(InventoryContext context, StockAnnouncements announcements, EventOutbox<InventoryContext> outbox, TimeProvider clock)
{
    public async Task<ReservingOutcome> ReserveAsync(Guid id, IEnumerable<(string Sku, int Quantity)> wanted, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } known)
            return new ReservingOutcome.Already(known);

        try
        {
            return await TryAsync(id, wanted, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody was faster with the same id: what this caller took was taken back with its transaction.
            if (await FindAsync(id, cancellationToken) is { } other)
                return new ReservingOutcome.Already(other);
            throw;
        }
    }

    private async Task<ReservingOutcome> TryAsync(Guid id, IEnumerable<(string Sku, int Quantity)> wanted, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var allocations = new List<Allocation>();
        var shortages = new List<Shortage>();

        // Always in the same order, so that two reservations never wait for each other's rows.
        foreach (var line in wanted.GroupBy(line => line.Sku).OrderBy(line => line.Key, StringComparer.Ordinal))
        {
            var quantity = line.Sum(part => part.Quantity);
            var found = await AllocateAsync(line.Key, quantity, cancellationToken);
            allocations.AddRange(found);
            if (found.Sum(part => part.Quantity) is var available && available < quantity)
                shortages.Add(new Shortage(line.Key, quantity, available));
        }

        // Leaving without a commit takes back what was set aside.
        if (shortages.Count > 0)
            return new ReservingOutcome.Refused(shortages);

        var reservation = new Reservation { Id = id, CreatedAt = clock.GetUtcNow(), Allocations = allocations };
        context.Reservations.Add(reservation);
        await announcements.AddAsync(allocations.Select(part => part.Sku), cancellationToken);
        await outbox.CommitAsync(transaction, cancellationToken);
        return new ReservingOutcome.Done(reservation);
    }

    private Task<Reservation?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Reservations.AsNoTracking().FirstOrDefaultAsync(reservation => reservation.Id == id, cancellationToken);

    private async Task<List<Allocation>> AllocateAsync(string sku, int quantity, CancellationToken cancellationToken)
    {
        var warehouses = await context.Stocks.Where(stock => stock.Sku == sku).OrderBy(stock => stock.Warehouse)
            .Select(stock => stock.Warehouse).ToListAsync(cancellationToken);
        var allocations = new List<Allocation>();
        foreach (var warehouse in warehouses)
        {
            var missing = quantity - allocations.Sum(part => part.Quantity);
            if (missing > 0 && await TakeAsync(sku, warehouse, missing, cancellationToken) is > 0 and var taken)
                allocations.Add(new Allocation { Sku = sku, Warehouse = warehouse, Quantity = taken });
        }

        return allocations;
    }

    /// <summary>Takes up to <paramref name="wanted"/>; the condition in the update is what keeps two callers from taking the same goods.</summary>
    private async Task<int> TakeAsync(string sku, string warehouse, int wanted, CancellationToken cancellationToken)
    {
        var stock = context.Stocks.Where(row => row.Sku == sku && row.Warehouse == warehouse);
        while (true)
        {
            var take = Math.Min(wanted, await stock.Select(row => row.OnHand - row.Reserved).SingleAsync(cancellationToken));
            if (take <= 0)
                return 0;

            var updated = await stock.Where(row => row.OnHand - row.Reserved >= take)
                .ExecuteUpdateAsync(row => row.SetProperty(s => s.Reserved, s => s.Reserved + take), cancellationToken);
            if (updated == 1)
                return take;
        }
    }
}
