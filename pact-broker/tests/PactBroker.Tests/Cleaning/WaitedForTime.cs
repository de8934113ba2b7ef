namespace PactBroker.Tests.Cleaning;

/// <summary>A clock that moves only when a test lets the one who waits on it go on.</summary>
internal sealed class WaitedForTime(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Action _wake = () => { };
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public Task SomebodyWaitsAsync()
    {
        lock (_lock)
        {
            return _waiting.Task;
        }
    }

    /// <summary>The time passes that is waited for.</summary>
    public void Finish()
    {
        Action wake;
        lock (_lock)
        {
            (wake, _waiting) = (_wake, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        wake();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _wake = () =>
            {
                lock (_lock)
                {
                    _now += dueTime;
                }

                callback(state);
            };
            _waiting.TrySetResult();
        }

        return new Timer();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
