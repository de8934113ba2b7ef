using ServiceDefaults.Correlation;

namespace ServiceDefaults.Events;

/// <summary>An event as it leaves the service.</summary>
/// <param name="Exchange">The exchange that it goes to.</param>
/// <param name="RoutingKey">The key that it is published under.</param>
/// <param name="MessageId">Tells a reader that it has had the event already.</param>
/// <param name="Body">The event: JSON, where its content type says nothing else.</param>
public sealed record OutgoingEvent(string Exchange, string RoutingKey, string MessageId, ReadOnlyMemory<byte> Body)
{
    /// <summary>The header of <see cref="MessageId"/>.</summary>
    public const string MessageIdHeader = "message-id";

    /// <summary>The header of <see cref="TraceParent"/>, as W3C calls it.</summary>
    public const string TraceParentHeader = "traceparent";

    /// <summary>The media type of the body.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>What the event came of, through all services; null where nobody asked for it.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The trace that it belongs to; null where there is none.</summary>
    public string? TraceParent { get; init; }

    /// <summary>What stands beside the body.</summary>
    public IReadOnlyDictionary<string, string> Headers
    {
        get
        {
            var headers = new Dictionary<string, string> { [MessageIdHeader] = MessageId };
            if (CorrelationId is not null)
                headers[CorrelationContext.Header] = CorrelationId;
            if (TraceParent is not null)
                headers[TraceParentHeader] = TraceParent;
            return headers;
        }
    }
}
