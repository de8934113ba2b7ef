using System.Collections.Immutable;

namespace Contracts.Messaging;

/// <summary>What arrived and was not taken yet, and who waits for more.</summary>
internal sealed class Inbox(IReadOnlyList<QueueBinding> bindings, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<CapturedMessage> _arrived = [];
    private readonly List<Waiting> _waiting = [];

    public void Add(CapturedMessage message)
    {
        lock (_gate)
        {
            var waiting = _waiting.Find(candidate => candidate.Awaited.Difference(message) is null);
            if (waiting is null)
            {
                _arrived.Add(message);
                return;
            }

            _waiting.Remove(waiting);
            waiting.Arrival.SetResult(message);
        }
    }

    public async Task<CapturedMessage> TakeAsync(AwaitedMessage awaited, TimeSpan limit, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(awaited);
        lock (_gate)
        {
            if (_arrived.Find(candidate => awaited.Difference(candidate) is null) is { } there)
            {
                _arrived.Remove(there);
                return there;
            }

            _waiting.Add(waiting);
        }

        try
        {
            return await waiting.Arrival.Task.WaitAsync(limit, clock, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw MessageNotCapturedException.Of(awaited, limit, Arrived(), bindings);
        }
        finally
        {
            lock (_gate)
                _waiting.Remove(waiting);
        }
    }

    public ImmutableArray<CapturedMessage> Arrived()
    {
        lock (_gate)
            return [.. _arrived];
    }

    public ImmutableArray<CapturedMessage> Drain()
    {
        lock (_gate)
        {
            ImmutableArray<CapturedMessage> all = [.. _arrived];
            _arrived.Clear();
            return all;
        }
    }

    private sealed record Waiting(AwaitedMessage Awaited)
    {
        public TaskCompletionSource<CapturedMessage> Arrival { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
