namespace CardProcessor.Sandbox.Authorizations;

/// <summary>An amount that is set aside on a card.</summary>
/// <param name="Reference">What the merchant calls it.</param>
internal sealed record Authorization(string Id, string Reference, decimal Amount, string Currency, AuthorizationStatus Status);

internal enum AuthorizationStatus
{
    Open,
    Captured,
    Released,
    Refunded,
}
