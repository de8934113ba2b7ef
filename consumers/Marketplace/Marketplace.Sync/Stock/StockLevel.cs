namespace Marketplace.Sync.Stock;

/// <summary>How much of a product there is, as was told last.</summary>
public sealed class StockLevel
{
    public required string Sku { get; init; }

    public int Available { get; set; }

    /// <summary>When it became so, in UTC; of two that are written at once the second is told, and comes again.</summary>
    public DateTimeOffset ChangedAt { get; set => field = value.ToUniversalTime(); }
}
