using System.Collections.Concurrent;

namespace Gateway.Verification.TestDoubles;

/// <summary>A clock that jumps to the end of every wait, and remembers how long it would have been.</summary>
internal sealed class HastyClock : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    public IReadOnlyCollection<TimeSpan> Waits => _waits;

    public override DateTimeOffset GetUtcNow() => _waits.Aggregate(DateTimeOffset.UnixEpoch, (now, wait) => now + wait);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _waits.Enqueue(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
