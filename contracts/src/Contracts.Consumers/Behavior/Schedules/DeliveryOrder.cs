using System.Collections.Immutable;

namespace Contracts.Consumers.Behavior.Schedules;

/// <summary>In which order events may arrive: as published, as published for each key, or in any.</summary>
internal sealed class DeliveryOrder
{
    private readonly ImmutableArray<string> _keys;

    private DeliveryOrder(ImmutableArray<string> keys) => _keys = keys;

    /// <summary>Whether an event may arrive before any other one.</summary>
    public bool IsAny => _keys.IsEmpty;

    public static DeliveryOrder Any { get; } = new([]);

    public static DeliveryOrder AsPublished(int count) => new([.. Enumerable.Repeat("", count)]);

    public static DeliveryOrder ByKey(ImmutableArray<string> keys) => new(keys);

    /// <summary>Whether two events must arrive in the order in which they were published.</summary>
    public bool Binds(int one, int other) => !IsAny && one != other && one < _keys.Length && other < _keys.Length && _keys[one] == _keys[other];

    /// <summary>Whether each event was handled before a later one of its key is delivered.</summary>
    public bool IsKeptBy(Schedule schedule)
    {
        var handled = new HashSet<int>();
        var ahead = schedule.Events;
        foreach (var step in schedule.Steps)
        {
            foreach (var @event in step.Events.Where(@event => !handled.Contains(@event)))
            {
                if (ahead.Any(earlier => earlier < @event && Binds(earlier, @event) && !handled.Contains(earlier)))
                    return false;
            }

            handled.UnionWith(step.Events);
        }

        return true;
    }
}
