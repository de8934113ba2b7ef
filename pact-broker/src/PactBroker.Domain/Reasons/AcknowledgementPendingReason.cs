using PactBroker.Domain.Approvals;

namespace PactBroker.Domain.Reasons;

/// <summary>What a contract breaks for a consumer is to be known there before, and nobody has said that it is.</summary>
public sealed record AcknowledgementPendingReason(UnapprovedContract Unapproved, AwaitedConsumer Consumer) : Reason(ReasonId)
{
    public const string ReasonId = "acknowledgement-pending";

    public override string Text =>
        $"Version {Unapproved.Version} of {Unapproved.Publisher} waits for {Consumer.Name}, where nobody has acknowledged what {Unapproved.Contract} breaks for it";

    public override NextStep? NextStep => new(Id, Consumer.Name, NextAction.Approve, Consumer.Owners.IsEmpty
        ? $"{Consumer.Name} has no owners who could acknowledge request {Unapproved.Uuid}: name some."
        : $"Have {string.Join(" or ", Consumer.Owners)} acknowledge request {Unapproved.Uuid} for {Consumer.Name}: it has what changes and what cannot be read any more.");
}
