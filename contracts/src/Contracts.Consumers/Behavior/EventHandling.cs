using System.Collections.Immutable;
using Contracts.Consumers.Behavior.Deliveries;

namespace Contracts.Consumers.Behavior;

/// <summary>Events, and the handler that they go to.</summary>
/// <typeparam name="TEvent">What the handler takes.</typeparam>
/// <typeparam name="TStore">What the state is kept in.</typeparam>
public sealed class EventHandling<TEvent, TStore>
    where TStore : notnull
{
    private readonly ImmutableArray<TEvent> _events;
    private readonly Func<CancellationToken, Task<TStore>> _fresh;
    private readonly Func<TStore, Func<Delivery<TEvent>, CancellationToken, Task<Settlement>>> _start;

    internal EventHandling(ImmutableArray<TEvent> events, Func<CancellationToken, Task<TStore>> fresh, Func<TStore, Func<Delivery<TEvent>, CancellationToken, Task<Settlement>>> start) =>
        (_events, _fresh, _start) = (events, fresh, start);

    /// <summary>The state that schedules are compared by, as its JSON: everything that the events should lead to, without times and generated ids.</summary>
    /// <param name="state">Reads the state. The order of dictionaries does not count, that of lists does: sort where it means nothing.</param>
    /// <typeparam name="TState">Anything that can be written as JSON.</typeparam>
    public EventPromises<TEvent> Observing<TState>(Func<TStore, TState> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Observing((store, _) => Task.FromResult(state(store)));
    }

    /// <summary>As <see cref="Observing{TState}(Func{TStore, TState})"/>, for stores that take I/O to read.</summary>
    /// <param name="state">Reads the state.</param>
    /// <typeparam name="TState">Anything that can be written as JSON.</typeparam>
    public EventPromises<TEvent> Observing<TState>(Func<TStore, Task<TState>> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Observing((store, _) => state(store));
    }

    /// <summary>As <see cref="Observing{TState}(Func{TStore, TState})"/>, for stores that take I/O to read.</summary>
    /// <param name="state">Reads the state.</param>
    /// <typeparam name="TState">Anything that can be written as JSON.</typeparam>
    public EventPromises<TEvent> Observing<TState>(Func<TStore, CancellationToken, Task<TState>> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new EventPromises<TEvent>(_events, async (events, token) =>
            new StoreConsumer<TEvent, TStore, TState>(await _fresh(token).ConfigureAwait(false), _start, state, events));
    }
}
