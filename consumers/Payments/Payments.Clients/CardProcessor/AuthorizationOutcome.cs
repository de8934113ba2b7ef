namespace Payments.Clients.CardProcessor;

/// <summary>What became of a wish to have an amount set aside.</summary>
public abstract record AuthorizationOutcome
{
    private AuthorizationOutcome()
    {
    }

    /// <summary>It is set aside, under an id of the card processor's.</summary>
    public sealed record Authorized(string Id) : AuthorizationOutcome;

    /// <summary>The bank said no.</summary>
    /// <param name="Code">For programs: <c>card_declined</c>, <c>insufficient_funds</c>.</param>
    /// <param name="Message">For people.</param>
    public sealed record Declined(string Code, string Message) : AuthorizationOutcome;
}
