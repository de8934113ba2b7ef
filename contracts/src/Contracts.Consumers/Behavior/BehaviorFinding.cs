using System.Collections.Immutable;

namespace Contracts.Consumers.Behavior;

/// <summary>A promise that the handler does not keep, with the shortest schedule of deliveries that shows it.</summary>
public sealed record BehaviorFinding
{
    /// <summary>The promise: <c>idempotent</c>, <c>ordered-by-key</c>, <c>dead-letters</c>, <c>survives-loss</c> and so on.</summary>
    public required string Property { get; init; }

    /// <summary>What happened, delivery by delivery.</summary>
    public required ImmutableArray<string> Deliveries { get; init; }

    /// <summary>What the deliveries should have led to.</summary>
    public required string Expected { get; init; }

    /// <summary>What they led to.</summary>
    public required string Actual { get; init; }

    /// <summary>The whole finding, for people: the promise, the schedule, both states, what to do next.</summary>
    public required string Text { get; init; }
}
