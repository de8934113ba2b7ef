namespace Gateway.Clients.Inventory;

/// <summary>What the gateway needs to know of a product.</summary>
public sealed record Product(string Sku, string Name, string Category);

/// <summary>A page of products.</summary>
/// <param name="Total">How many products there are on all pages.</param>
public sealed record ProductPage(IReadOnlyList<Product> Items, int Total);
