using Marketplace.Sync.Storage;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Sync.Stock;

/// <summary>Keeps how much there is of each product. A message that comes twice is handled once, and one that comes late does not take the place of a newer one.</summary>
public sealed class StockLevels(MarketplaceContext context)
{
    /// <summary>Handles one message.</summary>
    /// <returns>False where it was handled before.</returns>
    /// <exception cref="System.Text.Json.JsonException">The body is no message about stock.</exception>
    public async Task<bool> HandleAsync(string messageId, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var changed = StockMessages.Read(body.Span);
        if (await IsHandledAsync(messageId, cancellationToken))
            return false;

        context.Add(new HandledMessage { MessageId = messageId });
        if (await context.StockLevels.FindAsync([changed.Sku], cancellationToken) is not { } level)
            context.Add(new StockLevel { Sku = changed.Sku, Available = changed.Available, ChangedAt = changed.ChangedAt });
        else if (changed.ChangedAt >= level.ChangedAt)
            (level.Available, level.ChangedAt) = (changed.Available, changed.ChangedAt);

        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // The same message may have been handled at the same time; where it was another one about the product, this one comes again.
            context.ChangeTracker.Clear();
            if (await IsHandledAsync(messageId, cancellationToken))
                return false;
            throw;
        }
    }

    private Task<bool> IsHandledAsync(string messageId, CancellationToken cancellationToken) =>
        context.Inbox.AnyAsync(handled => handled.MessageId == messageId, cancellationToken);
}
