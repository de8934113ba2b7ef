namespace Inventory.Api.Products;

/// <summary>Something that is kept in warehouses.</summary>
public sealed class Product
{
    public required string Sku { get; init; }

    public required string Name { get; init; }

    public required string Category { get; init; }
}
