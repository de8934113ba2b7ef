namespace PactBroker.Approvals;

/// <summary>How a request stands.</summary>
internal static class ApprovalState
{
    public const string Pending = "pending";

    public const string Approved = "approved";

    public const string Rejected = "rejected";

    /// <summary>Nobody has to be asked any more, since the pacticipant has no owners now.</summary>
    public const string Withdrawn = "withdrawn";

    public static IReadOnlyList<string> All { get; } = [Pending, Approved, Rejected, Withdrawn];
}
