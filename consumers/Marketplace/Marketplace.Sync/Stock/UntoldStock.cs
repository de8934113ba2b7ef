using Marketplace.Sync.Storage;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Sync.Stock;

/// <summary>
/// Learns how much there is of products that nobody told of: events tell only what changes. Without an answer there is none of them to sell, and Inventory is asked again the next
/// time.
/// </summary>
public sealed class UntoldStock(MarketplaceContext context, InventoryQuestions inventory)
{
    /// <summary>Asks about all products that are to be offered and that nobody told of.</summary>
    public async Task LearnAsync(CancellationToken cancellationToken)
    {
        var untold = await context.Listings.Where(listing => !listing.Withdrawn && !context.StockLevels.Any(level => level.Sku == listing.Sku))
            .Select(listing => listing.Sku).Order().ToListAsync(cancellationToken);
        foreach (var skus in untold.Chunk(InventoryQuestions.MaxProducts))
        {
            if (await inventory.FindStockAsync(skus, cancellationToken) is not { } levels)
                return;
            foreach (var level in levels)
                await KeepAsync(level, cancellationToken);
        }
    }

    /// <summary>What was asked for gives way to whatever is told: an event that is under way may be newer.</summary>
    private async Task KeepAsync(ProductStock stock, CancellationToken cancellationToken)
    {
        context.Add(new StockLevel { Sku = stock.Sku, Available = stock.Available, ChangedAt = DateTimeOffset.UnixEpoch });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            context.ChangeTracker.Clear();
            if (!await context.StockLevels.AnyAsync(level => level.Sku == stock.Sku, cancellationToken))
                throw;
        }
    }
}
