namespace Inventory.Api.Stocks;

/// <summary>How much of a product one warehouse holds, and how much of that is promised to somebody.</summary>
public sealed class Stock
{
    public required string Sku { get; init; }

    /// <summary>The warehouse's code.</summary>
    public required string Warehouse { get; init; }

    public required int OnHand { get; init; }

    public int Reserved { get; init; }
}
