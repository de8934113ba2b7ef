namespace Payments.Api.Payments;

/// <summary>How far the payment for an order is.</summary>
public enum PaymentStatus
{
    /// <summary>The amount is set aside on the card.</summary>
    Authorized,

    /// <summary>The bank said no; another card may be tried.</summary>
    Declined,

    /// <summary>The money was taken.</summary>
    Captured,

    /// <summary>The money was given back after it was taken.</summary>
    Refunded,

    /// <summary>The amount was set aside, and never taken.</summary>
    Released,
}
