namespace Payments.Api.Events;

/// <summary>An event as it leaves the service.</summary>
/// <param name="Exchange">The exchange that it goes to.</param>
/// <param name="RoutingKey">The key that it is published under.</param>
/// <param name="Headers">What stands beside it: which message it is, and what it belongs to.</param>
/// <param name="Body">The event as JSON.</param>
public sealed record OutgoingEvent(string Exchange, string RoutingKey, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Tells a reader that it has had the event already.</summary>
    public const string MessageIdHeader = "message-id";

    /// <summary>What the event came of, through all services.</summary>
    public const string CorrelationIdHeader = "correlation-id";

    /// <summary>The trace that it belongs to, as W3C writes it.</summary>
    public const string TraceParentHeader = "traceparent";
}
