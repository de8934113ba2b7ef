using Microsoft.EntityFrameworkCore;
using Orders.Api.Storage;
using ServiceDefaults.Calls;

namespace Orders.Api.Checkouts;

/// <summary>
/// What was done for an order in other services. At its end all of it is undone, the last first, unless it is kept. What cannot be undone is left to <see cref="Sweeping"/>.
/// </summary>
internal sealed partial class Undoing(Guid order, OrdersContext context, ILogger logger) : IAsyncDisposable
{
    private readonly Stack<Func<CancellationToken, Task>> _done = new();
    private bool _isKept;

    /// <summary>Does something in another service.</summary>
    /// <param name="step">Does it.</param>
    /// <param name="isDone">Whether the answer says that it was done.</param>
    /// <param name="undo">Undoes it. Where there is no answer it may have been done, so it is undone too.</param>
    public async Task<T> StepAsync<T>(Func<Task<T>> step, Predicate<T> isDone, Func<CancellationToken, Task> undo)
    {
        _done.Push(undo);
        var answer = await step();
        if (!isDone(answer))
            _done.Pop();
        return answer;
    }

    /// <summary>Nothing is undone any more.</summary>
    public void Keep()
    {
        _isKept = true;
        _done.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        var isUndone = true;
        while (_done.TryPop(out var undo))
        {
            try
            {
                // The caller may be gone; what was done for them is undone all the same, within the time limits of the client.
                await undo(CancellationToken.None);
            }
            catch (ProviderFailedException failure)
            {
                isUndone = false;
                LogNotUndone(order, failure.Provider, failure);
            }
        }

        if (isUndone && !_isKept)
            await context.UnfinishedCheckouts.Where(checkout => checkout.OrderId == order).ExecuteDeleteAsync(CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Error, "What was done for order {Order} in {Provider} could not be undone; it is tried again later.")]
    private partial void LogNotUndone(Guid order, string provider, Exception exception);
}
