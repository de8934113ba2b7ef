namespace ServiceDefaults.Events;

/// <summary>An event as it comes in.</summary>
/// <param name="Exchange">The exchange that it came through.</param>
/// <param name="RoutingKey">The key that it was published under.</param>
/// <param name="MessageId">The same in every delivery of one event.</param>
/// <param name="Body">The event as it travels.</param>
public sealed record IncomingEvent(string Exchange, string RoutingKey, string MessageId, ReadOnlyMemory<byte> Body);
