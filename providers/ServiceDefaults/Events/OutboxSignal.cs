using System.Threading.Channels;

namespace ServiceDefaults.Events;

/// <summary>Tells the relay that there may be something to send.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _something = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal void Wake() => _something.Writer.TryWrite(true);

    /// <summary>Returns when there may be something, and after a while in any case.</summary>
    internal async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            await _something.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Another instance may have left something behind.
        }
    }
}
