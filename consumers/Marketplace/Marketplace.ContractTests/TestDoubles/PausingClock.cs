using System.Collections.Concurrent;

namespace Marketplace.ContractTests.TestDoubles;

/// <summary>A clock on which pauses are over at once, and noted. Time limits never end.</summary>
/// <param name="limit">As long as a time limit is; any other wait is a pause.</param>
internal sealed class PausingClock(TimeSpan limit) : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _pauses = new();

    /// <summary>The pauses that were made.</summary>
    public IReadOnlyCollection<TimeSpan> Pauses => _pauses;

    public override DateTimeOffset GetUtcNow() => new(2026, 1, 15, 10, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == limit || dueTime <= TimeSpan.Zero)
            return System.CreateTimer(callback, state, dueTime <= TimeSpan.Zero ? dueTime : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _pauses.Enqueue(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
