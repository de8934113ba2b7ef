using ServiceDefaults.Events.InMemory;

namespace ServiceDefaults.Events;

/// <summary>Section <c>Events</c> of the configuration.</summary>
internal sealed class EventSettings
{
    public const string Section = "Events";

    /// <summary>The address of RabbitMQ: <c>amqp://…</c>. Without it, and without <see cref="InMemory"/>, events go nowhere, and none come.</summary>
    public Uri? RabbitMq { get; set; }

    /// <summary>Without RabbitMQ: the name of a message broker within this process, for services that run in one.</summary>
    public string? InMemory { get; set; }

    /// <summary>
    /// The address of the schema registry, which knows what events of Avro were written with. A service starts without it: what it tells waits in its outbox, and what it is told
    /// in its queue, until the registry can be asked.
    /// </summary>
    public Uri? SchemaRegistry { get; set; }

    /// <summary>Whether a service registers its schemas itself. Where a pipeline does, after asking whether it may, an event whose schema it has not registered waits for it.</summary>
    public bool RegistersSchemas { get; set; } = true;

    /// <summary>The queue that a service listens to, where it is not to have the service's own name.</summary>
    public string? Queue { get; set; }

    /// <summary>How often an event is tried before it is a dead letter.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>How long it waits for the next attempt.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long it is known that a message was handled: longer than anybody takes to deliver it again, a person who goes through dead letters included.</summary>
    public TimeSpan InboxRetention { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long the answer to a question is waited for.</summary>
    public TimeSpan AnswerTimeLimit { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Stands before the names of the queues that questions go to, where several systems share a RabbitMQ.</summary>
    public string? Scope { get; set; }

    /// <summary>The name that a queue for questions has at RabbitMQ.</summary>
    internal string QueueOf(string name) => Scope is null ? name : $"{Scope}.{name}";

    internal bool HasBroker => RabbitMq is not null || InMemory is not null;

    internal InMemoryBroker? Broker => RabbitMq is null && InMemory is not null ? InMemoryBroker.Named(InMemory) : null;
}
