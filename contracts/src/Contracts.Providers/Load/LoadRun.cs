namespace Contracts.Providers.Load;

/// <summary>Sends each request when it is due and counts what comes of it, from when it was due: who waits behind a stall has waited.</summary>
internal sealed class LoadRun
{
    private const int FewBits = 6;
    private const int ManyBits = 11;
    private const int MostSlices = 240;

    private readonly LoadPrepared _prepared;
    private readonly LoadPlan _plan;
    private readonly TimeProvider _clock;
    private readonly Action<LoadProgress>? _progress;
    private readonly Dictionary<LoadTarget, LoadMeter> _meters;
    private readonly LoadMeter _all = new(ManyBits);
    private readonly LatencyHistogram _lateness = new();
    private readonly TimeSpan _slice;
    private readonly LoadMeter[] _slices;
    private readonly TaskCompletionSource _answered = new();
    private long _sent;

    // One for the sending itself, and one for each request without an answer.
    private long _open = 1;

    public LoadRun(LoadPrepared prepared, LoadPlan plan, TimeProvider clock, Action<LoadProgress>? progress)
    {
        (_prepared, _plan, _clock, _progress) = (prepared, plan, clock, progress);
        _meters = prepared.Targets.ToDictionary(entry => entry.Target, _ => new LoadMeter(ManyBits));
        _slice = TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(plan.Duration.TotalSeconds / MostSlices)));
        _slices = [.. Enumerable.Range(0, (int)Math.Ceiling(plan.Duration / _slice)).Select(_ => new LoadMeter(FewBits))];
    }

    public async Task<LoadReport> RunAsync(string provider, CancellationToken cancellationToken)
    {
        var begin = _clock.GetTimestamp();
        var telling = Telling(begin);
        try
        {
            if (!_prepared.Targets.IsEmpty)
                await SendAsync(begin, cancellationToken).ConfigureAwait(false);
            Close();
            await _answered.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (telling is not null)
                await telling.DisposeAsync().ConfigureAwait(false);
        }

        _progress?.Invoke(Progress(begin));
        return new LoadReport
        {
            Provider = provider,
            Plan = _plan,
            Elapsed = _clock.GetElapsedTime(begin),
            All = _all.Read(),
            Interactions = [.. _prepared.Targets.Select(entry => new LoadedInteraction(entry.Target.Name, _meters[entry.Target].Read()))],
            LeftOut = _prepared.LeftOut,
            Slices = [.. _slices.Select((meter, i) => new LoadSlice(i * _slice, _slice, meter.Read()))],
            Lateness = _lateness,
        };
    }

    private async Task SendAsync(long begin, CancellationToken cancellationToken)
    {
        var mix = new Mix<LoadTarget>(_prepared.Targets);
        foreach (var due in Arrivals.Of(_plan.Stages))
        {
            // Timers count milliseconds: never early, at most about one late, and that is told.
            while (due - _clock.GetElapsedTime(begin) is { Ticks: > 0 } rest)
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(rest.TotalMilliseconds)), _clock, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            Interlocked.Increment(ref _open);
            Interlocked.Increment(ref _sent);
            _lateness.Record(_clock.GetElapsedTime(begin) - due);
            _ = AskAsync(mix.Next(), due, begin, cancellationToken);
        }
    }

    // Nobody awaits it: whoever sends must not wait for who answers.
    private async Task AskAsync(LoadTarget target, TimeSpan due, long begin, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await target.AskAsync(cancellationToken).ConfigureAwait(false);
            var latency = _clock.GetElapsedTime(begin) - due;
            foreach (var meter in (ReadOnlySpan<LoadMeter>)[_meters[target], _all, _slices[Math.Min((int)(due / _slice), _slices.Length - 1)]])
                meter.Record(answer, latency);
        }
        catch (OperationCanceledException)
        {
            // The load was ended: there is nobody to tell.
        }
        finally
        {
            Close();
        }
    }

    private void Close()
    {
        if (Interlocked.Decrement(ref _open) == 0)
            _answered.TrySetResult();
    }

    private ITimer? Telling(long begin)
    {
        var second = TimeSpan.FromSeconds(1);
        return _progress is null ? null : _clock.CreateTimer(_ => _progress(Progress(begin)), null, second, second);
    }

    private LoadProgress Progress(long begin)
    {
        var (answered, sent) = (_all.Requests, Interlocked.Read(ref _sent));
        return new LoadProgress(_clock.GetElapsedTime(begin), _plan.Duration, sent, sent - answered, _all.Failed, _all.Latencies);
    }
}
