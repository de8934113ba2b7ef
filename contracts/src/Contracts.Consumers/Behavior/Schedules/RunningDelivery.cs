using Contracts.Consumers.Behavior.Deliveries;

namespace Contracts.Consumers.Behavior.Schedules;

/// <summary>A delivery that the handler has been given.</summary>
internal sealed record RunningDelivery(int Event, int Attempt, DeliveryGate Gate, Task<Settlement> Handling, string Text) : IDisposable
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

    public void Dispose() => Gate.Dispose();
}
