using Inventory.Api.Storage;
using ServiceDefaults.Events;

namespace Inventory.Api.Events;

/// <summary>Has others told that stock changed. What they are told is saved with the change, by whoever makes it: neither is there without the other.</summary>
internal sealed class StockAnnouncements(StockEvents events, EventOutbox<InventoryContext> outbox)
{
    /// <summary>To be called after the change, in its transaction: others who change the same product wait for its end, so events of a product come in the order of its changes.</summary>
    public async Task AddAsync(IEnumerable<string> skus, CancellationToken cancellationToken)
    {
        foreach (var sku in skus.Distinct())
            outbox.Add(await events.StockChangedAsync(sku, cancellationToken));
    }
}
