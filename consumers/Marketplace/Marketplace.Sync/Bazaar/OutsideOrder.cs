namespace Marketplace.Sync.Bazaar;

/// <summary>What somebody bought at the outside marketplace.</summary>
/// <param name="Number">What the outside marketplace calls it.</param>
/// <param name="Card">The token of a card that the outside marketplace pays with: its own, good for this order.</param>
/// <param name="Lines">What was bought.</param>
/// <param name="Total">What the buyer paid for all of it.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record OutsideOrder(string Number, string Card, IReadOnlyList<OutsideLine> Lines, decimal Total, string Currency);

/// <summary>One product and how many of it.</summary>
public sealed record OutsideLine(string Sku, int Quantity);
