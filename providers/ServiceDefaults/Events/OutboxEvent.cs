namespace ServiceDefaults.Events;

/// <summary>An event that is to be published: saved together with what it tells, and gone when it is safe at the message broker.</summary>
public sealed class OutboxEvent
{
    /// <summary>Events go out in this order. Who changes one thing twice saves the second time after the first, so the order holds for each thing.</summary>
    public long Position { get; init; }

    public required Guid MessageId { get; init; }

    public required string Exchange { get; init; }

    public required string RoutingKey { get; init; }

    /// <summary>The event as JSON, however it travels: to save it needs nothing but the database, and people can read what waits.</summary>
    public required string Body { get; init; }

    public string? CorrelationId { get; init; }

    public string? TraceParent { get; init; }
}
