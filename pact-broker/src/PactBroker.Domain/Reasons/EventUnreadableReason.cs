using System.Collections.Immutable;
using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix.Selectors;

namespace PactBroker.Domain.Reasons;

/// <summary>A writer may write events that a reader cannot read.</summary>
/// <param name="Problems">Why; at least one.</param>
public sealed record EventUnreadableReason(ResolvedSelector Reader, ResolvedSelector Writer, EventRow Row, ImmutableArray<EventProblem> Problems) : Reason(ReasonId)
{
    public const string ReasonId = "event-unreadable";

    public override string Text => $"The event {Row.Reader.Event} as {Writer} writes it cannot be read by {Reader}: {Problems[0]}{More}{Example}";

    public override NextStep? NextStep => new(
        Id,
        Row.Writer.Application.Name,
        NextAction.Fix,
        $"Change {Row.Writer.Application.Name} so that version {Row.Reader.Version.Number} of {Row.Reader.Application.Name} reads the event {Row.Reader.Event}, or deploy a version of {Row.Reader.Application.Name} first that reads both.");

    private string More => Problems.Length == 1 ? "" : $" (and {Problems.Length - 1} more)";

    private string Example => Problems[0].Witness is { } witness ? $" For example {witness.Json}" : "";
}
