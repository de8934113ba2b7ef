using Contracts.Schemas.Events;
using PactBroker.Domain.Events;

namespace PactBroker.Events;

/// <summary>What a reader cannot read of what a writer writes, in words.</summary>
internal static class ReaderProblems
{
    /// <summary>None: it reads everything. What cannot be decided, or not in time, is a problem.</summary>
    public static IReadOnlyList<string> Find(EventContract reader, EventContract writer, CancellationToken limit)
    {
        try
        {
            return EventCompatibility.Decide(reader, writer, limit) switch
            {
                EventVerdict.Unreadable no => [.. no.Problems.Select(problem => problem.ToString())],
                EventVerdict.Undecided undecided => [undecided.Reason],
                _ => [],
            };
        }
        catch (OperationCanceledException)
        {
            return ["Whether it can read all of it could not be decided in time."];
        }
    }
}
