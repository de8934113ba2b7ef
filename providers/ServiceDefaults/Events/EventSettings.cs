namespace ServiceDefaults.Events;

/// <summary>Section <c>Events</c> of the configuration.</summary>
internal sealed class EventSettings
{
    public const string Section = "Events";

    /// <summary>The address of RabbitMQ: <c>amqp://…</c>. Without it events go nowhere.</summary>
    public Uri? RabbitMq { get; set; }
}
