namespace Contracts.Consumers.Behavior;

/// <summary>
/// Whether a handler of events stands what brokers do: events that come twice, late, in another order, at the same time, or that nobody can handle. The real handler
/// runs in memory under many schedules of deliveries; each must end in the state that undisturbed deliveries end in.
/// </summary>
/// <example>
/// <code>
/// await EventBehavior.Of(placed, paid, shipped)
///     .From(() => new OrderStore())
///     .HandledBy(store => new OrderHandler(store).HandleAsync)
///     .Observing(store => store.ListAsync())
///     .Idempotent(by: e => e.Id)
///     .OrderedBy(e => e.OrderId)
///     .DeadLetters(after: 3, poison: unreadable)
///     .Survives(Disturbance.Redelivery, Disturbance.Loss)
///     .VerifyAsync();
/// </code>
/// </example>
public static class EventBehavior
{
    /// <summary>Begins with the events, in the order in which they are published: a few, of two or three keys, each with an effect.</summary>
    /// <param name="events">The events.</param>
    /// <typeparam name="TEvent">What the handler takes.</typeparam>
    public static PublishedEvents<TEvent> Of<TEvent>(params IReadOnlyList<TEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Count > 0
            ? new PublishedEvents<TEvent>([.. events])
            : throw new ArgumentException("There are no events: what a handler does can only be seen from events that it handles.", nameof(events));
    }
}
