namespace Inventory.Api.Stocks;

/// <summary>How much there is of each product that was asked for.</summary>
internal sealed record StockLevelsAnswer(IReadOnlyList<StockLevel> Items);

/// <summary>How much there is of one.</summary>
/// <param name="Known">Whether there is such a product at all; there is none of one that is not known.</param>
internal sealed record StockLevel(string Sku, bool Known, int Available);
