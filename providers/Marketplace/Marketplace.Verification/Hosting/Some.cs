using Marketplace.Sync.Listings;
using Marketplace.Sync.Stock;

namespace Marketplace.Verification.Hosting;

/// <summary>Rows that are valid wherever a test does not say otherwise.</summary>
internal static class Some
{
    public static Listing Listing(string sku = "chair-oak", decimal price = 129.95m, int? offered = null, bool withdrawn = false) => new()
    {
        Sku = sku,
        Price = price,
        Currency = "EUR",
        OfferedPrice = offered is null ? null : price,
        OfferedCurrency = offered is null ? null : "EUR",
        OfferedQuantity = offered,
        Withdrawn = withdrawn,
    };

    public static StockLevel Stock(int available, string sku = "chair-oak") => new() { Sku = sku, Available = available, ChangedAt = DateTimeOffset.UnixEpoch };
}
