using System.Collections.Immutable;

namespace Contracts.Consumers.Behavior;

/// <summary>Events, and what the handler keeps its state in.</summary>
/// <typeparam name="TEvent">What the handler takes.</typeparam>
/// <typeparam name="TStore">What the state is kept in.</typeparam>
public sealed class EventStore<TEvent, TStore>
    where TStore : notnull
{
    private readonly ImmutableArray<TEvent> _events;
    private readonly Func<CancellationToken, Task<TStore>> _fresh;

    internal EventStore(ImmutableArray<TEvent> events, Func<CancellationToken, Task<TStore>> fresh) => (_events, _fresh) = (events, fresh);

    /// <summary>The consumer's real handler, started on the store; started again, on the same store, where a schedule restarts the consumer.</summary>
    /// <param name="start">Makes the handler: <c>store => new OrderHandler(store).HandleAsync</c>. One that returns has handled the event; one that throws is given the event again.</param>
    public EventHandling<TEvent, TStore> HandledBy(Func<TStore, Func<TEvent, CancellationToken, Task>> start)
    {
        ArgumentNullException.ThrowIfNull(start);
        return SettledBy(store =>
        {
            var handle = start(store);
            return async (delivery, token) =>
            {
                await handle(delivery.Event, token).ConfigureAwait(true);
                return Settlement.Handled;
            };
        });
    }

    /// <summary>A consumer that sees the number of the attempt and decides on its own what becomes of a delivery.</summary>
    /// <param name="start">Makes the handler, which says whether the event is handled, is to come again, or is a dead letter. One that throws is given the event again.</param>
    public EventHandling<TEvent, TStore> SettledBy(Func<TStore, Func<Delivery<TEvent>, CancellationToken, Task<Settlement>>> start)
    {
        ArgumentNullException.ThrowIfNull(start);
        return new EventHandling<TEvent, TStore>(_events, _fresh, start);
    }
}
