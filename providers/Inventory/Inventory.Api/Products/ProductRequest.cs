namespace Inventory.Api.Products;

/// <summary>A product that somebody wants to have here.</summary>
internal sealed record ProductRequest(string? Sku, string? Name, string? Category)
{
    public const int MaxSku = 100;
    public const int MaxName = 200;
    public const int MaxCategory = 100;

    /// <summary>Everything that is wrong with it; empty when it is fine.</summary>
    public Dictionary<string, string[]> Errors()
    {
        var errors = new Dictionary<string, string[]>();
        if (!IsSku(Sku))
            errors["sku"] = [$"A SKU has 1 to {MaxSku} letters, digits, '-', '_' and '.', and begins with a letter or a digit; this one is '{Sku}'."];
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > MaxName)
            errors["name"] = [$"A name has 1 to {MaxName} characters; this one has {Name?.Length ?? 0}."];
        if (string.IsNullOrWhiteSpace(Category) || Category.Length > MaxCategory)
            errors["category"] = [$"A category has 1 to {MaxCategory} characters; this one has {Category?.Length ?? 0}."];
        return errors;
    }

    /// <summary>The product of a request without errors.</summary>
    public Product ToProduct() => new() { Sku = Sku!, Name = Name!, Category = Category! };

    /// <summary>It stands in addresses, so it is made of what needs no escape there.</summary>
    private static bool IsSku(string? sku) =>
        sku is { Length: > 0 and <= MaxSku } && char.IsAsciiLetterOrDigit(sku[0]) && sku.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');
}
