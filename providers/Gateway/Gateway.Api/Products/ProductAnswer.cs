using Gateway.Clients.Inventory;
using Gateway.Clients.Pricing;

namespace Gateway.Api.Products;

/// <summary>What two services know about a product.</summary>
/// <param name="Pricing">Null when the product has no price, and when Pricing could not be asked.</param>
/// <param name="Degraded">The parts that are missing because their service could not be asked; empty for a whole answer.</param>
internal sealed record ProductAnswer(string Sku, InventoryPart Inventory, Price? Pricing, IReadOnlyList<string> Degraded);

/// <summary>What Inventory knows.</summary>
internal sealed record InventoryPart(string Name, string Category, int Available, IReadOnlyList<WarehouseStock> Warehouses)
{
    public static InventoryPart Of(Product product, Stock stock) => new(product.Name, product.Category, stock.Available, stock.Warehouses);
}
