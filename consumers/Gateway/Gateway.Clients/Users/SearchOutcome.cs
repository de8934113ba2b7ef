namespace Gateway.Clients.Users;

/// <summary>What came of looking for users.</summary>
public abstract record SearchOutcome
{
    private SearchOutcome()
    {
    }

    /// <summary>One page of them; pages count from 1.</summary>
    /// <param name="Total">How many were found on all pages.</param>
    public sealed record Found(IReadOnlyList<FoundUser> Items, int Total, int TotalPages, bool First) : SearchOutcome;

    /// <summary>The token's role is not enough.</summary>
    public sealed record Forbidden : SearchOutcome;

    /// <summary>The token no longer holds.</summary>
    public sealed record NotLoggedIn : SearchOutcome;
}

/// <summary>A user in a list.</summary>
public sealed record FoundUser(Guid Id, string Email, string Name, string Role);
