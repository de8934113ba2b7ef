namespace ServiceDefaults.Events;

/// <summary>How an event travels that is not JSON. It becomes that when it is sent, and not before: where that fails it stays in the outbox, and is tried again.</summary>
internal interface IEventFormat
{
    /// <summary>Whether an event travels like this.</summary>
    bool IsFor(OutgoingEvent outgoing);

    /// <summary>The event as it travels.</summary>
    /// <param name="kept">The event as the outbox keeps it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="EventRefusedException">The schema registry does not take the event's schema.</exception>
    Task<OutgoingEvent> WriteAsync(OutgoingEvent kept, CancellationToken cancellationToken);
}
