using System.Collections.Immutable;
using Contracts.Consumers.Behavior.Schedules;

namespace Contracts.Consumers.Behavior.Properties;

/// <summary>What schedules are made of.</summary>
internal sealed record Scenario
{
    /// <summary>How many events there are.</summary>
    public required int Count { get; init; }

    /// <summary>The order that the handler asks of the broker.</summary>
    public required DeliveryOrder Order { get; init; }

    /// <summary>How many points each event comes by, undisturbed.</summary>
    public required ImmutableDictionary<int, int> Points { get; init; }

    /// <summary>Where random schedules come from: the same seed gives the same ones.</summary>
    public required Random Random { get; init; }

    /// <summary>How many random schedules each property tries.</summary>
    public required int Runs { get; init; }

    public IEnumerable<int> Events => Enumerable.Range(0, Count);

    public Schedule Published => Schedule.Of(Events);

    /// <summary>The points of an event, from 1; a handling that loops has more than are worth trying.</summary>
    public IEnumerable<int> PointsOf(int @event) => Enumerable.Range(1, Math.Min(Points.GetValueOrDefault(@event), 20));

    /// <summary>One of the points of an event, or 1.</summary>
    public int SomePointOf(int @event) => 1 + Random.Next(Math.Max(1, Points.GetValueOrDefault(@event)));
}
