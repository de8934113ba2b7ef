using System.Collections.Immutable;
using Contracts.Schemas.Events;
using PactBroker.Domain.Events;

namespace PactBroker.Domain.Approvals;

/// <summary>What a schema changes for those who only know the approved one.</summary>
public static class EventContractBreaks
{
    /// <summary>
    /// A writer breaks what was approved when a reader that reads all of that cannot read all that the writer writes now; a reader, when a writer that writes
    /// all of that writes something which the reader cannot read now. What cannot be decided counts.
    /// </summary>
    /// <exception cref="OperationCanceledException">Comparing took longer than the caller waits.</exception>
    public static ImmutableArray<ContractBreak> Find(EventContract approved, EventContract proposed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(approved);
        ArgumentNullException.ThrowIfNull(proposed);
        var verdict = proposed.Role == EventRole.Writer
            ? EventCompatibility.Decide(approved with { Role = EventRole.Reader }, proposed, cancellationToken)
            : EventCompatibility.Decide(proposed, approved with { Role = EventRole.Writer }, cancellationToken);
        return verdict switch
        {
            EventVerdict.Unreadable no => [.. no.Problems.Select(problem => new ContractBreak(problem.Rule, proposed.Event, problem.Path, problem.Text + Example(problem)))],
            EventVerdict.Undecided undecided => [new ContractBreak("event-undecided", proposed.Event, "", undecided.Reason)],
            _ => [],
        };
    }

    private static string Example(EventProblem problem) => problem.Witness is { } witness ? $" For example {witness.Json}" : "";
}
