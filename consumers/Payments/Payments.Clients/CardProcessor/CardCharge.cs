namespace Payments.Clients.CardProcessor;

/// <summary>What a card is to be charged with.</summary>
/// <param name="Reference">The order that it is for.</param>
/// <param name="Amount">In the currency's main unit, exact to the cent.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Card">The token of the card; its number never comes here.</param>
/// <param name="ReceiptEmail">Where the processor's receipt goes; null for none.</param>
public sealed record CardCharge(Guid Reference, decimal Amount, string Currency, string Card, string? ReceiptEmail);
