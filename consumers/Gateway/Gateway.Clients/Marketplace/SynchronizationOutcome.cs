namespace Gateway.Clients.Marketplace;

/// <summary>What came of bringing the outside marketplace up to date.</summary>
public abstract record SynchronizationOutcome
{
    private SynchronizationOutcome()
    {
    }

    /// <summary>It is up to date; these were changed for it.</summary>
    public sealed record Done(IReadOnlyList<string> Offered, IReadOnlyList<string> Withdrawn, IReadOnlyList<string> Refused) : SynchronizationOutcome;

    /// <summary>The outside marketplace wants to be asked later.</summary>
    public sealed record PutOff(TimeSpan RetryAfter) : SynchronizationOutcome;

    /// <summary>The token's role is not enough.</summary>
    public sealed record Forbidden : SynchronizationOutcome;

    /// <summary>The token no longer holds.</summary>
    public sealed record NotLoggedIn : SynchronizationOutcome;
}
