using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix.Selectors;

namespace PactBroker.Domain.Reasons;

/// <summary>A real event of the writer was given to the reader's schema, and does not fit.</summary>
public sealed record EventReplayFailedReason(ResolvedSelector Reader, ResolvedSelector Writer, EventRow Row, EventReplay Replay) : Reason(ReasonId)
{
    public const string ReasonId = "event-replay-failed";

    public override string Text => $"The event {Row.Reader.Event} that {Writer} really wrote cannot be read by {Reader}{(Replay.Problems.IsEmpty ? "" : $": {Replay.Problems[0]}")}";

    public override NextStep? NextStep => new(
        Id,
        Row.Writer.Application.Name,
        NextAction.Fix,
        $"Change {Row.Writer.Application.Name} so that it writes {Row.Reader.Event} as its own schema says, or correct that schema; result {Replay.Number} has what did not fit.");
}
