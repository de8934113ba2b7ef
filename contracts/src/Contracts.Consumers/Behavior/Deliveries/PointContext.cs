namespace Contracts.Consumers.Behavior.Deliveries;

/// <summary>Makes each await of a handler a point: what comes after it goes through the gate.</summary>
internal sealed class PointContext(DeliveryGate gate) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) =>
        gate.Await(() => ThreadPool.QueueUserWorkItem(_ => Run(() => d(state)), null));

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs the handler up to its first await, and what comes after it through this context.</summary>
    /// <param name="handle">The handler.</param>
    /// <param name="mayBlock">It may wait for a lock without giving its thread back, and gets one of its own: the pool's are needed by who holds the lock.</param>
    public Task<Settlement> StartAsync(Func<CancellationToken, Task<Settlement>> handle, bool mayBlock) =>
        Task.Factory.StartNew(
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

    private void Run(Action action)
    {
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
