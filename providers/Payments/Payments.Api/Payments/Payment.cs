namespace Payments.Api.Payments;

/// <summary>The payment for an order. An order is paid once, so it has the order's id.</summary>
public sealed class Payment
{
    public required Guid OrderId { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>ISO 4217, three capital letters.</summary>
    public required string Currency { get; init; }

    public PaymentStatus Status { get; set; }

    /// <summary>How the card processor calls it; null while no card was good for it.</summary>
    public string? Authorization { get; set; }

    /// <summary>The request that this payment belongs to: what the card processor tells of it later belongs to the same. Null before this was kept.</summary>
    public string? CorrelationId { get; set; }

    /// <summary>How many cards were tried.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Counts the changes: of two that come at once the second is told, and looks again.</summary>
    public int Version { get; set; }

    public bool IsOver(decimal amount, string currency) => Amount == amount && Currency == currency;

    public void Become(PaymentStatus status, DateTimeOffset at)
    {
        Status = status;
        ChangedAt = at;
        Version++;
    }
}
