namespace Users.Api.Login;

/// <summary>What came of a log-in.</summary>
internal abstract record LoginOutcome
{
    private LoginOutcome()
    {
    }

    public sealed record LoggedIn(LoginAnswer Answer) : LoginOutcome;

    /// <summary>No such user, or another password: which of the two is not said.</summary>
    public sealed record Refused : LoginOutcome;

    public sealed record NotVerified : LoginOutcome;
}
