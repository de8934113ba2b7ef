namespace ServiceDefaults.Events;

/// <summary>Where events go: to RabbitMQ, or nowhere on a machine without one.</summary>
public interface IEventPublisher
{
    /// <summary>Hands an event over; returns when it is safe there.</summary>
    Task PublishAsync(OutgoingEvent outgoing, CancellationToken cancellationToken);
}
