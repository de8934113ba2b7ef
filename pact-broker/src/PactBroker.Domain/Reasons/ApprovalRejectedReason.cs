using PactBroker.Domain.Approvals;

namespace PactBroker.Domain.Reasons;

/// <summary>An owner has turned a contract down.</summary>
public sealed record ApprovalRejectedReason(UnapprovedContract Unapproved) : Reason(ReasonId)
{
    public const string ReasonId = "approval-rejected";

    public override string Text => $"{Capital(Unapproved.Contract)}, as version {Unapproved.Version} of {Unapproved.Publisher} has it, was not approved";

    public override NextStep? NextStep => new(
        Id,
        Unapproved.Publisher,
        NextAction.Fix,
        $"Change {Unapproved.Publisher} so that it keeps to what was approved, or agree with {string.Join(" or ", Unapproved.Owners)} on another contract and publish that; request {Unapproved.Uuid} says why.");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
