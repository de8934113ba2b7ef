namespace Gateway.Clients.Users;

/// <summary>What came of asking for a profile, or of changing it.</summary>
public abstract record ProfileOutcome
{
    private ProfileOutcome()
    {
    }

    public sealed record Found(Profile Profile) : ProfileOutcome;

    public sealed record Missing : ProfileOutcome;

    /// <summary>The token's role is not enough.</summary>
    public sealed record Forbidden : ProfileOutcome;

    /// <summary>The token no longer holds.</summary>
    public sealed record NotLoggedIn : ProfileOutcome;

    /// <summary>Everything that is wrong with a change, by the member of the request.</summary>
    public sealed record Rejected(IReadOnlyDictionary<string, string[]> Errors) : ProfileOutcome;

    public sealed record EmailTaken : ProfileOutcome;
}
