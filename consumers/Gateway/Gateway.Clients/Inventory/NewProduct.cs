namespace Gateway.Clients.Inventory;

/// <summary>A product that is not there yet.</summary>
public sealed record NewProduct(string? Sku, string? Name, string? Category);
