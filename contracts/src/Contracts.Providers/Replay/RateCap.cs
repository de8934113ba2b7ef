namespace Contracts.Providers.Replay;

/// <summary>Keeps the distance between two requests, so that a live system does not notice a verification.</summary>
internal sealed class RateCap(double requestsPerSecond, TimeProvider timeProvider)
{
    private readonly TimeSpan _distance = TimeSpan.FromSeconds(1 / requestsPerSecond);
    private long? _last;

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (_last is { } last && _distance - timeProvider.GetElapsedTime(last) is { Ticks: > 0 } rest)
            await Task.Delay(rest, timeProvider, cancellationToken).ConfigureAwait(false);
        _last = timeProvider.GetTimestamp();
    }
}
