namespace Pricing.Api.Prices;

/// <summary>A price as callers see it.</summary>
internal sealed record PriceAnswer(
    string Sku,
    decimal Amount,
    string Currency,
    DateTimeOffset ValidFrom)
{
    public static PriceAnswer Of(Price price) => new(price.Sku, price.Amount, price.Currency, price.ValidFrom);
}
