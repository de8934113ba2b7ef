namespace Gateway.Clients.Inventory;

/// <summary>How much of a product can be sold, and where it is.</summary>
public sealed record Stock(int Available, IReadOnlyList<WarehouseStock> Warehouses);

/// <summary>How much of it one warehouse can give.</summary>
public sealed record WarehouseStock(string Code, int Available);

/// <summary>How much there is of several products.</summary>
public sealed record StockLevels(IReadOnlyList<StockLevel> Items);

/// <summary>How much there is of one of them.</summary>
/// <param name="Known">Whether there is such a product at all.</param>
public sealed record StockLevel(string Sku, bool Known, int Available);
