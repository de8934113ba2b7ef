namespace Contracts.Tests.Providers.TestDoubles;

/// <summary>
/// A clock that only a test moves, from one timer to the next, on the test's own thread: what waits on it goes on there, at exactly the time that it waited for, however slow the machine is.
/// </summary>
internal sealed class SimulatedTime : TimeProvider
{
    private readonly PriorityQueue<(SimulatedTimer Timer, int Setting), (long Due, long Order)> _timers = new();
    private long _now;
    private long _order;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public override DateTimeOffset GetUtcNow() => new(_now + new DateTime(2026, 1, 1).Ticks, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimulatedTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Runs something to its end, in no time. It may wait for nothing but this clock.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> work) => Task.Run(() =>
    {
        var running = work();
        while (!running.IsCompleted)
        {
            if (!_timers.TryDequeue(out var next, out var due))
                throw new InvalidOperationException("It waits for something else than this clock.");
            _now = Math.Max(_now, due.Due);
            next.Timer.Strike(next.Setting);
        }

        return running;
    });

    private sealed class SimulatedTimer(SimulatedTime time, Action strike) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;
        private int _setting;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            _setting++;
            if (dueTime != Timeout.InfiniteTimeSpan)
                time._timers.Enqueue((this, _setting), (time._now + dueTime.Ticks, time._order++));
            return true;
        }

        public void Strike(int setting)
        {
            if (setting != _setting)
                return;
            if (_period > TimeSpan.Zero)
                Change(_period, _period);
            strike();
        }

        public void Dispose() => _setting++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
