using Pricing.Api.Prices;

namespace Pricing.Verification.Hosting;

/// <summary>Rows that are valid wherever a test does not say otherwise.</summary>
internal static class Some
{
    public static Price Price(string sku, decimal amount, string currency = "EUR", string validFrom = "2026-01-01T00:00:00Z") =>
        new() { Sku = sku, Amount = amount, Currency = currency, ValidFrom = DateTimeOffset.Parse(validFrom) };
}
