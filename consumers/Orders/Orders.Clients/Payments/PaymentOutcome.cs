namespace Orders.Clients.Payments;

/// <summary>What became of a wish to be paid.</summary>
public abstract record PaymentOutcome
{
    private PaymentOutcome()
    {
    }

    /// <summary>The amount is set aside.</summary>
    public sealed record Authorized : PaymentOutcome;

    /// <summary>The card was not good for it.</summary>
    /// <param name="Code">For programs: <c>card_declined</c>.</param>
    /// <param name="Detail">For people.</param>
    public sealed record Declined(string Code, string Detail) : PaymentOutcome;
}

/// <summary>What is to be paid, by whom, and with which card.</summary>
public sealed record Charge(Guid Customer, decimal Amount, string Currency, string Card);
