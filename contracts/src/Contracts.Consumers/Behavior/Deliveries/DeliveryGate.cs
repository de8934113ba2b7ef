namespace Contracts.Consumers.Behavior.Deliveries;

/// <summary>Counts the points of one delivery and interrupts it at the one that the schedule names.</summary>
internal sealed class DeliveryGate(Interruption? interruption, int limit, CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private readonly TaskCompletionSource _paused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _goesOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _endless = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _reached;

    /// <summary>How many points the delivery has come by.</summary>
    public int Reached => Volatile.Read(ref _reached);

    /// <summary>Whether the interruption took place: a delivery may end before its point.</summary>
    public bool Interrupted { get; private set; }

    /// <summary>Where it took place, for people: <c>point 3 of its handling (the alert is written)</c>.</summary>
    public string Place { get; private set; } = $"point {interruption?.At} of its handling";

    public CancellationToken Token => _stop.Token;

    public Task Paused => _paused.Task;

    /// <summary>Completes when the delivery has come by more points than any handling has.</summary>
    public Task Endless => _endless.Task;

    public void GoOn() => _goesOn.TrySetResult();

    /// <summary>A point that the handler's store reaches on purpose.</summary>
    public Task ReachAsync(string? what)
    {
        var next = Next();
        if (next is not null && what is not null)
            Place = $"point {interruption!.At} of its handling ({what})";
        switch (next)
        {
            case InterruptionKind.Pause:
                return _goesOn.Task;
            case InterruptionKind.Stop:
                _stop.Cancel();
                return Task.FromCanceled(_stop.Token);
            case InterruptionKind.Fail or InterruptionKind.FailAlways:
                return Task.FromException(new IOException("The schedule of deliveries lets this fail: what the handler depends on is away for a moment."));
            default:
                return Endless.IsCompleted ? Task.Delay(Timeout.Infinite, CancellationToken.None) : Task.CompletedTask;
        }
    }

    /// <summary>A point that is the handler's own await: what comes after it can be held back, and the token canceled, but nothing thrown.</summary>
    public void Await(Action goOn)
    {
        var next = Next();
        if (next == InterruptionKind.Stop)
            _stop.Cancel();
        if (next == InterruptionKind.Pause)
            _ = GoOnLaterAsync(goOn);
        else if (!Endless.IsCompleted)
            goOn();
    }

    public void Dispose() => _stop.Dispose();

    private InterruptionKind? Next()
    {
        var point = Interlocked.Increment(ref _reached);
        if (point > limit)
        {
            _endless.TrySetResult();
            return null;
        }

        if (interruption is null || point < interruption.At || (point > interruption.At && interruption.Kind != InterruptionKind.FailAlways))
            return null;
        Interrupted = true;
        if (interruption.Kind == InterruptionKind.Pause)
            _paused.TrySetResult();
        return interruption.Kind;
    }

    private async Task GoOnLaterAsync(Action goOn)
    {
        await _goesOn.Task.ConfigureAwait(false);
        goOn();
    }
}
