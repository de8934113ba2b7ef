using PactBroker.Domain.Approvals;

namespace PactBroker.Domain.Reasons;

/// <summary>A contract breaks the last approved one, and nobody has decided about it yet.</summary>
public sealed record ApprovalPendingReason(UnapprovedContract Unapproved) : Reason(ReasonId)
{
    public const string ReasonId = "approval-pending";

    public override string Text =>
        $"Version {Unapproved.Version} of {Unapproved.Publisher} waits for approval: {Unapproved.Contract} breaks the one that was approved last";

    public override NextStep? NextStep => new(
        Id,
        Unapproved.Owner,
        NextAction.Approve,
        $"Have {Owners} decide about request {Unapproved.Uuid}: it has what changed and whom that affects.");

    private string Owners => string.Join(" or ", Unapproved.Owners);
}
