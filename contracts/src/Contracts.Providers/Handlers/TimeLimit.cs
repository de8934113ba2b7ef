namespace Contracts.Providers.Handlers;

/// <summary>How long handlers may take.</summary>
internal sealed record TimeLimit(TimeSpan Time, TimeProvider Clock)
{
    /// <summary>Runs something that is told when its time is over, and given up where it does not listen.</summary>
    /// <exception cref="TimeoutException">It was not done in time.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Time, Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await work(either.Token).WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    /// <inheritdoc cref="RunAsync{T}" />
    public Task RunAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken) => RunAsync(
        async token =>
        {
            await work(token).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Time.TotalSeconds:0.###} s");
}
