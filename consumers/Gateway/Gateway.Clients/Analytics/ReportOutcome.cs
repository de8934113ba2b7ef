namespace Gateway.Clients.Analytics;

/// <summary>What came of asking how far a report is.</summary>
public abstract record ReportOutcome
{
    private ReportOutcome()
    {
    }

    public sealed record Found(Report Report) : ReportOutcome;

    public sealed record Missing : ReportOutcome;

    /// <summary>The token's role is not enough.</summary>
    public sealed record Forbidden : ReportOutcome;

    /// <summary>The token no longer holds.</summary>
    public sealed record NotLoggedIn : ReportOutcome;
}
