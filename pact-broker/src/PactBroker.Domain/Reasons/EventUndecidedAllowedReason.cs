using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix.Selectors;

namespace PactBroker.Domain.Reasons;

/// <summary>What is undecided was let through, as the question asks.</summary>
public sealed record EventUndecidedAllowedReason(ResolvedSelector Reader, ResolvedSelector Writer, EventRow Row) : Reason(ReasonId)
{
    public const string ReasonId = "event-undecided-allowed";

    public override string Text => $"WARN: Whether {Reader} reads the event {Row.Reader.Event} as {Writer} writes it is undecided, and allowed by this question: {((EventVerdict.Undecided)Row.Verdict).Reason}";
}
