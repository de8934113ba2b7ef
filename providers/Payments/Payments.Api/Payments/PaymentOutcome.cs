using Payments.Clients.CardProcessor;

namespace Payments.Api.Payments;

/// <summary>What became of what somebody wanted of a payment.</summary>
internal abstract record PaymentOutcome
{
    private PaymentOutcome()
    {
    }

    /// <summary>It is so now.</summary>
    public sealed record Done(Payment Payment) : PaymentOutcome;

    /// <summary>It is so already; nothing was done.</summary>
    public sealed record Already(Payment Payment) : PaymentOutcome;

    public sealed record Declined(AuthorizationOutcome.Declined Answer) : PaymentOutcome;

    /// <summary>There is no such payment.</summary>
    public sealed record Missing : PaymentOutcome;

    /// <summary>A payment that is as this one is does not allow it.</summary>
    public sealed record NotAllowed(Payment Payment, string Wanted) : PaymentOutcome;
}
