namespace Gateway.Clients.Analytics;

/// <summary>What came of asking for a report.</summary>
public abstract record ReportRequestOutcome
{
    private ReportRequestOutcome()
    {
    }

    /// <summary>It is going to be made.</summary>
    /// <param name="RetryAfter">When it is worth asking for it.</param>
    public sealed record Accepted(Guid Id, TimeSpan RetryAfter) : ReportRequestOutcome;

    /// <summary>There is no such report; everything that is wrong, by the member of the request.</summary>
    public sealed record Rejected(IReadOnlyDictionary<string, string[]> Errors) : ReportRequestOutcome;

    /// <summary>The token's role is not enough.</summary>
    public sealed record Forbidden : ReportRequestOutcome;

    /// <summary>The token no longer holds.</summary>
    public sealed record NotLoggedIn : ReportRequestOutcome;
}
