namespace Contracts.Providers.Results;

/// <summary>What a run says as a whole.</summary>
public enum RunOutcome
{
    /// <summary>Nothing failed but what is pending.</summary>
    Passed,

    /// <summary>Something failed that is not pending.</summary>
    Failed,

    /// <summary>Nothing failed, and the run took longer than it may. What passed stays passed.</summary>
    OverBudget,

    /// <summary>Nothing was asked, since credentials are missing: neither passed nor failed.</summary>
    NotVerified,
}
