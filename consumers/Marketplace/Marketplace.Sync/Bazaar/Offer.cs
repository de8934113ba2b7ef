namespace Marketplace.Sync.Bazaar;

/// <summary>What is to be offered outside.</summary>
/// <param name="Price">In the currency's main unit, exact to the cent.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Quantity">How often it can be sold; none is fine.</param>
public sealed record Offer(string Sku, decimal Price, string Currency, int Quantity);
