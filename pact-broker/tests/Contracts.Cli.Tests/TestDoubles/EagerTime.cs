namespace Contracts.Cli.Tests.TestDoubles;

/// <summary>A clock on which every wait is over at once, and which remembers how long it would have been. Limits of half a minute and more never strike.</summary>
internal sealed class EagerTime : TimeProvider
{
    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.FromSeconds(30) || dueTime == Timeout.InfiniteTimeSpan)
            return new IdleTimer();
        lock (Waits)
            Waits.Add(dueTime);
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new IdleTimer();
    }

    private sealed class IdleTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
