using Pricing.Api.Prices;

namespace Pricing.Api.Quotes;

/// <summary>What a purchase costs; every total is the exact sum of what stands above it.</summary>
internal sealed record Quote(IReadOnlyList<QuoteLine> Lines, string Currency)
{
    public decimal Total => Lines.Sum(line => line.Total);
}

/// <summary>What one line costs.</summary>
internal sealed record QuoteLine(string Sku, int Quantity, decimal UnitPrice)
{
    public decimal Total => UnitPrice * Quantity;

    public static QuoteLine Of(Price price, int quantity) => new(price.Sku, quantity, price.Amount);
}
