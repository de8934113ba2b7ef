namespace ServiceDefaults.Events;

/// <summary>An event as it leaves the service.</summary>
/// <param name="Exchange">The exchange that it goes to.</param>
/// <param name="RoutingKey">The key that it is published under.</param>
/// <param name="MessageId">Tells a reader that it has had the event already.</param>
/// <param name="Body">The event as JSON.</param>
public sealed record OutgoingEvent(string Exchange, string RoutingKey, string MessageId, ReadOnlyMemory<byte> Body)
{
    /// <summary>The header of <see cref="MessageId"/>.</summary>
    public const string MessageIdHeader = "message-id";
}
