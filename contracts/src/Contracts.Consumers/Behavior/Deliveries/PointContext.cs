namespace Contracts.Consumers.Behavior.Deliveries;

/// <summary>Makes each await of a handler a point: what comes after it goes through the gate.</summary>
internal sealed class PointContext(DeliveryGate gate) : SynchronizationContext
{
    private int _queued;

    /// <summary>Whether a part of the handler is ready and has not had a processor yet: then it waits for nothing but that.</summary>
    public bool IsQueued => Volatile.Read(ref _queued) > 0;

    public override void Post(SendOrPostCallback d, object? state) => gate.Await(() =>
    {
        Interlocked.Increment(ref _queued);
        ThreadPool.QueueUserWorkItem(_ => Run(() => d(state)), null);
    });

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs the handler up to its first await, and what comes after it through this context.</summary>
    /// <param name="handle">The handler.</param>
    /// <param name="mayBlock">It may wait for a lock without giving its thread back, and gets one of its own: the pool's are needed by who holds the lock.</param>
    public Task<Settlement> StartAsync(Func<CancellationToken, Task<Settlement>> handle, bool mayBlock)
    {
        Interlocked.Increment(ref _queued);
        return Task.Factory.StartNew(
            () =>
            {
                DeliveryPoint.Belongs(gate);
                Task<Settlement>? handling = null;
                Run(() => handling = handle(gate.Token));
                return handling!;
            },
            CancellationToken.None,
            mayBlock ? TaskCreationOptions.LongRunning : TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Default).Unwrap();
    }

    private void Run(Action action)
    {
        Interlocked.Decrement(ref _queued);
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            action();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
