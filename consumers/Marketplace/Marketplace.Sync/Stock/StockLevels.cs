using Marketplace.Sync.Storage;
using ServiceDefaults.Events.Inbox;

namespace Marketplace.Sync.Stock;

/// <summary>Keeps how much there is of each product. A message that comes twice is handled once, and one that comes late does not take the place of a newer one.</summary>
public sealed class StockLevels(MarketplaceContext context, TimeProvider clock)
{
    /// <summary>Handles one message.</summary>
    /// <returns>False where it was handled before.</returns>
    /// <exception cref="System.Text.Json.JsonException">The body is no message about stock.</exception>
    public Task<bool> HandleAsync(string messageId, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var changed = StockMessages.Read(body.Span);
        return context.HandleOnceAsync(messageId, clock.GetUtcNow(), () => KeepAsync(changed, cancellationToken), cancellationToken);
    }

    private async Task KeepAsync(StockChanged changed, CancellationToken cancellationToken)
    {
        if (await context.StockLevels.FindAsync([changed.Sku], cancellationToken) is not { } level)
            context.Add(new StockLevel { Sku = changed.Sku, Available = changed.Available, ChangedAt = changed.ChangedAt });
        else if (changed.ChangedAt >= level.ChangedAt)
            (level.Available, level.ChangedAt) = (changed.Available, changed.ChangedAt);
    }
}
