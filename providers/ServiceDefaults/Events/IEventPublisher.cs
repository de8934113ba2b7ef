namespace ServiceDefaults.Events;

/// <summary>Where events go: to RabbitMQ, to the other services of the process, or nowhere.</summary>
public interface IEventPublisher
{
    /// <summary>Hands an event over; returns when it is safe there.</summary>
    Task PublishAsync(OutgoingEvent outgoing, CancellationToken cancellationToken);
}
