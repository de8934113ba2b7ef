namespace Payments.Api.Payments;

/// <summary>A payment as callers see it.</summary>
internal sealed record PaymentAnswer(Guid OrderId, PaymentStatus Status, decimal Amount, string Currency, DateTimeOffset ChangedAt)
{
    public static PaymentAnswer Of(Payment payment) => new(payment.OrderId, payment.Status, payment.Amount, payment.Currency, payment.ChangedAt);
}
