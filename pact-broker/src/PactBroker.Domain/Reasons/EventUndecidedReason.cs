using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix.Selectors;

namespace PactBroker.Domain.Reasons;

/// <summary>Neither a proof that the reader reads everything nor an event that it refuses was found.</summary>
public sealed record EventUndecidedReason(ResolvedSelector Reader, ResolvedSelector Writer, EventRow Row, string Why) : Reason(ReasonId)
{
    public const string ReasonId = "event-undecided";

    public override string Text => $"Whether {Reader} reads the event {Row.Reader.Event} as {Writer} writes it is undecided: {Why}";

    public override NextStep? NextStep => new(
        Id,
        Row.Reader.Application.Name,
        NextAction.Fix,
        $"Say in simpler terms what {Row.Reader.Application.Name} needs of {Row.Reader.Event}, or ask with allowUndecided=true where that is a risk your team takes.");
}
