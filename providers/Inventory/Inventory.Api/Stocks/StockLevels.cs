using Inventory.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Api.Stocks;

/// <summary>How much there is of many products, in one question to the database.</summary>
internal sealed class StockLevels(InventoryContext context)
{
    private const int MaxProducts = 100;

    /// <summary>Everything that is wrong with such a question; empty when it is fine.</summary>
    public static Dictionary<string, string[]> ErrorsOf(IReadOnlyList<string> skus) => skus.Count switch
    {
        0 => new() { ["sku"] = ["Ask for one product at least."] },
        > MaxProducts => new() { ["sku"] = [$"{skus.Count} products were asked for; {MaxProducts} is the most."] },
        _ => [],
    };

    /// <summary>One level for each product that is asked for, in that order.</summary>
    public async Task<StockLevelsAnswer> OfAsync(IReadOnlyList<string> skus, CancellationToken cancellationToken)
    {
        var known = await context.Products.Where(product => skus.Contains(product.Sku))
            .Select(product => new { product.Sku, Available = context.Stocks.Where(stock => stock.Sku == product.Sku).Sum(stock => stock.OnHand - stock.Reserved) })
            .ToDictionaryAsync(product => product.Sku, product => product.Available, cancellationToken);
        return new StockLevelsAnswer([.. skus.Select(sku => new StockLevel(sku, known.ContainsKey(sku), known.GetValueOrDefault(sku)))]);
    }
}
