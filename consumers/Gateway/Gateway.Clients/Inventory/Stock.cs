namespace Gateway.Clients.Inventory;

/// <summary>How much of a product can be sold, and where it is.</summary>
public sealed record Stock(int Available, IReadOnlyList<WarehouseStock> Warehouses);

/// <summary>How much of it one warehouse can give.</summary>
public sealed record WarehouseStock(string Code, int Available);
