namespace Pricing.Api.Prices;

/// <summary>What a product costs from a moment on, until the next price of that product.</summary>
public sealed class Price
{
    public required string Sku { get; init; }

    public required DateTimeOffset ValidFrom { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>ISO 4217, three capital letters.</summary>
    public required string Currency { get; init; }
}
