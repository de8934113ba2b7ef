namespace Contracts.Tests.Providers.TestDoubles;

/// <summary>A clock that stands still, on which a short wait is over at once and remembered; time limits never strike.</summary>
internal sealed class WaitsAtOnce : TimeProvider
{
    public List<TimeSpan> Waits { get; } = [];

    public override long GetTimestamp() => 0;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Idle();
        if (dueTime >= TimeSpan.FromSeconds(10) || dueTime == Timeout.InfiniteTimeSpan)
            return timer;
        lock (Waits)
            Waits.Add(dueTime);
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return timer;
    }

    private sealed class Idle : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
