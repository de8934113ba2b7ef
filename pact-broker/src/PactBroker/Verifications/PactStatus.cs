using PactBroker.Pacts;

namespace PactBroker.Verifications;

/// <summary>How a pact stands with its provider, as the dashboard and the badges say it.</summary>
internal enum PactStatus
{
    /// <summary>Nobody has verified it, nor an earlier one.</summary>
    Never,

    Success,

    /// <summary>It has changed since a verification that was good.</summary>
    Stale,

    Failed,

    /// <summary>It failed while nobody had promised to fulfil it.</summary>
    FailedPending,
}

internal static class PactStatuses
{
    /// <param name="pact">The newest of a line of pacts: of all, with a tag, on a branch.</param>
    /// <param name="latest">The result that tells about it; see <see cref="VerificationQueries.FindTellingVerificationAsync"/>.</param>
    public static PactStatus Of(PactRow pact, VerificationRow? latest) => latest switch
    {
        null => PactStatus.Never,
        { Success: true } => latest.ContentId == pact.ContentId ? PactStatus.Success : PactStatus.Stale,
        { Pending: true } => PactStatus.FailedPending,
        _ => PactStatus.Failed,
    };

    public static string Name(PactStatus status) => status switch
    {
        PactStatus.Success => "success",
        PactStatus.Stale => "stale",
        PactStatus.Failed => "failed",
        PactStatus.FailedPending => "failed_pending",
        _ => "never",
    };
}
