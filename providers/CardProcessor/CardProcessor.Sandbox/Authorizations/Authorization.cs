namespace CardProcessor.Sandbox.Authorizations;

/// <summary>An amount that is set aside on a card.</summary>
/// <param name="Reference">What the merchant calls it.</param>
/// <param name="ReceiptEmail">Where the receipt goes; null for none.</param>
internal sealed record Authorization(string Id, string Reference, decimal Amount, string Currency, string? ReceiptEmail, AuthorizationStatus Status);

internal enum AuthorizationStatus
{
    Open,
    Captured,
    Released,
    Refunded,
}
