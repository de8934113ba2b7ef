namespace Inventory.Api.Stocks;

/// <summary>The stock of a product in all warehouses together, and in each.</summary>
internal sealed record StockAnswer(string Sku, IReadOnlyList<WarehouseStock> Warehouses)
{
    public int OnHand => Warehouses.Sum(warehouse => warehouse.OnHand);

    public int Reserved => Warehouses.Sum(warehouse => warehouse.Reserved);

    public int Available => OnHand - Reserved;
}

/// <summary>The stock of a product in one warehouse.</summary>
internal sealed record WarehouseStock(string Code, int OnHand, int Reserved)
{
    public int Available => OnHand - Reserved;
}
