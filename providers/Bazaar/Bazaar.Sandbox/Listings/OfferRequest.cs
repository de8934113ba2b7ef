namespace Bazaar.Sandbox.Listings;

/// <summary>What a seller wants to offer.</summary>
internal sealed record OfferRequest(decimal? Price, string? Currency, int? Quantity)
{
    private const string Prohibited = "prohibited-";

    /// <summary>Null where nothing is wrong with it.</summary>
    public Problem? Problem(string sku) => this switch
    {
        _ when sku.StartsWith(Prohibited, StringComparison.Ordinal) => new Problem("prohibited_product", "This product may not be sold here."),
        { Price: not > 0 } => new Problem("invalid_price", "A price is more than 0."),
        { Currency: not { Length: 3 } } => new Problem("invalid_currency", "A currency has three letters."),
        { Quantity: not >= 0 } => new Problem("invalid_quantity", "A quantity is 0 or more."),
        _ => null,
    };
}
