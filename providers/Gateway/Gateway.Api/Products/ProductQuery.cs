using ServiceDefaults.Calls;
using Gateway.Clients.Inventory;
using Gateway.Clients.Pricing;

namespace Gateway.Api.Products;

/// <summary>Asks both services at the same time and merges what they say. Without Inventory there is no answer; without Pricing one without a price.</summary>
internal sealed partial class ProductQuery(InventoryClient inventory, PricingClient pricing, ILogger<ProductQuery> logger)
{
    public async Task<ProductAnswer?> FindAsync(string sku, CancellationToken cancellationToken)
    {
        var product = inventory.FindProductAsync(sku, cancellationToken);
        var stock = inventory.FindStockAsync(sku, cancellationToken);
        var price = FindPriceAsync(sku, cancellationToken);
        await Task.WhenAll(product, stock, price);

        if (await product is not { } known || await stock is not { } held)
            return null;

        var (found, degraded) = await price;
        return new ProductAnswer(sku, InventoryPart.Of(known, held), found, degraded);
    }

    private async Task<(Price? Price, string[] Degraded)> FindPriceAsync(string sku, CancellationToken cancellationToken)
    {
        try
        {
            return (await pricing.FindPriceAsync(sku, cancellationToken), []);
        }
        catch (ProviderFailedException failure)
        {
            LogDegraded(sku, failure);
            return (null, ["pricing"]);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Product {Sku} is answered without its price")]
    private partial void LogDegraded(string sku, ProviderFailedException failure);
}
