namespace Contracts.Schemas.Events;

/// <summary>Where an event travels.</summary>
public abstract record EventChannel
{
    private EventChannel()
    {
    }

    /// <summary>A topic of a log: Kafka, Pulsar, Event Hubs.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record Topic(string Name) : EventChannel
    {
        /// <inheritdoc/>
        public override string ToString() => $"topic {Name}";
    }

    /// <summary>An exchange of a message broker: RabbitMQ.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="RoutingKey">The key that a writer publishes under, or the pattern that a reader binds its queue with.</param>
    public sealed record Exchange(string Name, string RoutingKey) : EventChannel
    {
        /// <inheritdoc/>
        public override string ToString() => $"exchange {Name}, routing key {RoutingKey}";
    }
}
