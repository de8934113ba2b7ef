namespace Inventory.Api.Products;

/// <summary>A product as callers see it.</summary>
internal sealed record ProductAnswer(string Sku, string Name, string Category)
{
    public static ProductAnswer Of(Product product) => new(product.Sku, product.Name, product.Category);
}

/// <summary>One page of a list of products.</summary>
internal sealed record ProductPage(IReadOnlyList<ProductAnswer> Items, int Page, int PageSize, int Total);
