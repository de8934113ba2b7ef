using Contracts.Consumers.Behavior.Deliveries;

namespace Contracts.Consumers.Behavior.Schedules;

/// <summary>A delivery that the handler has been given.</summary>
internal sealed record RunningDelivery(int Event, int Attempt, DeliveryGate Gate, PointContext Context, Task<Settlement> Handling, string Text) : IDisposable
{
    /// <summary>Waits for what becomes of it.</summary>
    public async Task<Ending> EndAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAny(Handling, Gate.Endless).WaitAsync(limit, cancellationToken).ConfigureAwait(false);
            if (!Handling.IsCompleted)
                return new Ending.Never($"it came by {BehaviorOptions.PointLimit} points and had no end");
            return await Handling.ConfigureAwait(false) switch
            {
                Settlement.SetAside dead => new Ending.SetAside(dead.Reason),
                Settlement.Returned => new Ending.Returned(),
                _ => new Ending.Taken(),
            };
        }
        catch (TimeoutException) when (!Handling.IsCompleted)
        {
            return new Ending.Never($"it had no end within {limit.TotalSeconds:0.#} s");
        }
        catch (Exception thrown) when (!cancellationToken.IsCancellationRequested)
        {
            // The handler's own, whatever it is: the broker only sees that the event was not taken.
            return new Ending.Thrown(thrown);
        }
    }

    /// <summary>Waits until it is paused, or over without having come to that point.</summary>
    /// <returns>False where it neither pauses nor ends.</returns>
    public async Task<bool> ReachesPauseAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAny(Handling, Gate.Paused, Gate.Endless).WaitAsync(limit, cancellationToken).ConfigureAwait(false);
            return !Gate.Endless.IsCompleted;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Waits until it has an end, or seems to wait for another delivery: it does not go on, and not for want of a processor.</summary>
    public async Task EndOrBlockAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await Task.WhenAny(Handling, Gate.Endless).WaitAsync(patience, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (TimeoutException) when (Context.IsQueued)
            {
                continue;
            }
            catch (TimeoutException)
            {
                return;
            }
        }
    }

    public void Dispose() => Gate.Dispose();
}
