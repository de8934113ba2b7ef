using Contracts.Providers.Data;
using Inventory.Api.Products;
using Inventory.Api.Stocks;
using Inventory.Api.Storage;

namespace Inventory.Verification;

/// <summary>What is in Inventory whatever a state says of the product that it names: other products, whose stock nobody may touch.</summary>
internal static class InventoryBaseline
{
    public static async Task FillAsync(InventoryContext database, TestData some, CancellationToken cancellationToken)
    {
        foreach (var product in some.Make<Product>(3))
            database.AddRange(product, some.Make<Stock>(new { product.Sku, Reserved = 1 }), some.Make<Stock>(new { product.Sku }));
        await database.SaveChangesAsync(cancellationToken);
    }
}
