using System.Text.Json;
using Inventory.Api.Storage;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Events;

namespace Inventory.Api.Events;

/// <summary>Makes events of what the database holds.</summary>
public sealed class StockEvents(InventoryContext context, TimeProvider clock)
{
    /// <summary>The stock of a product as an event.</summary>
    public async Task<OutgoingEvent> StockChangedAsync(string sku, CancellationToken cancellationToken)
    {
        var rows = await context.Stocks.AsNoTracking().Where(stock => stock.Sku == sku).ToListAsync(cancellationToken);
        var (onHand, reserved) = (rows.Sum(stock => stock.OnHand), rows.Sum(stock => stock.Reserved));
        var now = clock.GetUtcNow();
        var changed = new StockChanged(sku, onHand, reserved, onHand - reserved, now);
        return new OutgoingEvent(
            StockChanged.Exchange,
            StockChanged.RoutingKey,
            Guid.CreateVersion7(now).ToString(),
            JsonSerializer.SerializeToUtf8Bytes(changed, StockChanged.Json));
    }
}
