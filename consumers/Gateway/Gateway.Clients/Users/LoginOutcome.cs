namespace Gateway.Clients.Users;

/// <summary>What came of a log-in.</summary>
public abstract record LoginOutcome
{
    private LoginOutcome()
    {
    }

    /// <summary>The token opens what the user may see until its time is over.</summary>
    public sealed record LoggedIn(string Token, DateTimeOffset ExpiresAt) : LoginOutcome;

    public sealed record Refused : LoginOutcome;

    public sealed record NotVerified : LoginOutcome;
}
