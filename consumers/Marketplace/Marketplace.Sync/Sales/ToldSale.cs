namespace Marketplace.Sync.Sales;

/// <summary>What the outside marketplace was told of one of its orders.</summary>
public sealed record ToldSale(string Number, SaleStatus Status);
