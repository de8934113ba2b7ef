namespace PactBroker.Storage.Writing;

/// <summary>One queued unit of work and, once it ran, how it went.</summary>
internal abstract class WriteUnit(CancellationToken cancellationToken)
{
    public Exception? Failure { get; set; }

    /// <summary>Who asked has gone: nothing is written for nobody.</summary>
    public bool IsAbandoned => cancellationToken.IsCancellationRequested;

    protected CancellationToken CancellationToken => cancellationToken;

    public abstract Task RunAsync(StorageSession session);

    public abstract void Acknowledge();
}

internal sealed class WriteUnit<T>(Func<StorageSession, Task<T>> work, CancellationToken cancellationToken) : WriteUnit(cancellationToken)
{
    // Continuations run elsewhere: the writer must not serve the requests that it acknowledges.
    private readonly TaskCompletionSource<T> _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Acknowledged => _acknowledged.Task;

    public override async Task RunAsync(StorageSession session) => _result = await work(session);

    public override void Acknowledge()
    {
        if (Failure is OperationCanceledException)
        {
            _acknowledged.TrySetCanceled(CancellationToken);
        }
        else if (Failure is not null)
        {
            _acknowledged.TrySetException(Failure);
        }
        else
        {
            _acknowledged.TrySetResult(_result!);
        }
    }
}
