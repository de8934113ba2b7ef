using System.Collections.Immutable;

namespace Contracts.Consumers.Behavior;

/// <summary>Events in the order in which they are published.</summary>
/// <typeparam name="TEvent">What the handler takes.</typeparam>
public sealed class PublishedEvents<TEvent>
{
    private readonly ImmutableArray<TEvent> _events;

    internal PublishedEvents(ImmutableArray<TEvent> events) => _events = events;

    /// <summary>What the handler keeps its state in: an empty one for each schedule of deliveries. It outlives a restart of the consumer, and is disposed of at the end.</summary>
    /// <param name="fresh">Makes an empty store.</param>
    /// <typeparam name="TStore">A database, a repository, a dictionary.</typeparam>
    public EventStore<TEvent, TStore> From<TStore>(Func<TStore> fresh)
        where TStore : notnull
    {
        ArgumentNullException.ThrowIfNull(fresh);
        return new EventStore<TEvent, TStore>(_events, _ => Task.FromResult(fresh()));
    }

    /// <summary>As <see cref="From{TStore}(Func{TStore})"/>, for stores that take I/O to make.</summary>
    /// <param name="fresh">Makes an empty store.</param>
    /// <typeparam name="TStore">A database, a repository, a dictionary.</typeparam>
    public EventStore<TEvent, TStore> From<TStore>(Func<CancellationToken, Task<TStore>> fresh)
        where TStore : notnull
    {
        ArgumentNullException.ThrowIfNull(fresh);
        return new EventStore<TEvent, TStore>(_events, fresh);
    }
}
