namespace Contracts.Consumers.Behavior.Deliveries;

/// <summary>The consumer under test on a store of its own. Events are named by their place among the published ones.</summary>
internal abstract class Consumer : IAsyncDisposable
{
    /// <summary>Starts the consumer's process, or starts it again: what it had in memory only is gone.</summary>
    public abstract void Start();

    public abstract Task<Settlement> HandleAsync(int @event, int attempt, CancellationToken cancellationToken);

    /// <summary>The state as canonical JSON.</summary>
    public abstract Task<string> ObserveAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
