using System.Collections.Immutable;
using Contracts.Schemas.Events;

namespace PactBroker.Domain.Events;

/// <summary>Holds what a reader says of an event against what a writer says of it. Pure: the same contracts always give the same verdict.</summary>
public static class EventCompatibility
{
    /// <exception cref="OperationCanceledException">Comparing took longer than the caller waits.</exception>
    public static EventVerdict Decide(EventContract reader, EventContract writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(writer);
        var findings = EventRules.All.SelectMany(rule => rule.Find(reader, writer, cancellationToken), (rule, finding) => (rule, finding)).ToList();
        var problems = findings
            .Where(found => found.finding is EventFinding.Broken)
            .Select(found => (found.rule, Broken: (EventFinding.Broken)found.finding))
            .Select(found => new EventProblem(found.rule.Id, found.Broken.Path, found.Broken.Text, found.Broken.Witness))
            .ToImmutableArray();
        if (!problems.IsEmpty)
            return new EventVerdict.Unreadable(problems);

        return findings.Select(found => found.finding).OfType<EventFinding.Unclear>().FirstOrDefault() is { } unclear
            ? new EventVerdict.Undecided(unclear.Reason)
            : new EventVerdict.Readable();
    }
}
