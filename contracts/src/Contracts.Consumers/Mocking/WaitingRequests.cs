namespace Contracts.Consumers.Mocking;

/// <summary>The requests whose answer does not come, or not yet. They wait on the test's clock, and no longer than their client and their test.</summary>
internal sealed class WaitingRequests(TimeProvider time, CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource _over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

    private readonly SemaphoreSlim _waiting = new(0);

    /// <summary>Canceled when the test ends.</summary>
    public CancellationToken Over => _over.Token;

    /// <summary>Has a request wait; false when the client or the test does not wait any longer.</summary>
    public async Task<bool> WaitAsync(TimeSpan duration, CancellationToken givenUp)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(givenUp, _over.Token);
        // The timer runs before anybody hears that the request waits: who then puts the clock forward moves this timer too.
        var elapsed = Task.Delay(duration, time, ended.Token);
        _waiting.Release();
        await ((Task)elapsed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return elapsed.IsCompletedSuccessfully;
    }

    /// <summary>Has a connection stay until its client leaves, without telling anybody.</summary>
    public async Task StayAsync(CancellationToken left)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(left, _over.Token);
        await Task.Delay(Timeout.InfiniteTimeSpan, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Completes when another request waits.</summary>
    public Task NextAsync() => _waiting.WaitAsync(_over.Token);

    public void End() => _over.Cancel();

    public void Dispose()
    {
        _over.Dispose();
        _waiting.Dispose();
    }
}
