using System.Collections.Immutable;

namespace PactBroker.Domain.Events;

/// <summary>Whether a reader reads everything that a writer may write.</summary>
public abstract record EventVerdict
{
    private EventVerdict()
    {
    }

    /// <summary>It does. Proved from the schemas.</summary>
    public sealed record Readable : EventVerdict;

    /// <summary>It does not.</summary>
    /// <param name="Problems">Every reason; at least one.</param>
    public sealed record Unreadable(ImmutableArray<EventProblem> Problems) : EventVerdict;

    /// <summary>Neither could be shown.</summary>
    /// <param name="Reason">What the proof stopped at.</param>
    public sealed record Undecided(string Reason) : EventVerdict;
}
