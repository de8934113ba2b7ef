using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Contracts.Providers.Messages;
using Contracts.Schemas.Events;

namespace Contracts.Messaging;

/// <summary>A message as it left the broker.</summary>
public sealed record CapturedMessage
{
    /// <summary>The exchange that it was published to.</summary>
    public required string Exchange { get; init; }

    /// <summary>The key that it was published under.</summary>
    public required string RoutingKey { get; init; }

    /// <summary>The type of the body, as the publisher says.</summary>
    public required string ContentType { get; init; }

    /// <summary>The body.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The headers, and those of the properties <c>messageId</c>, <c>correlationId</c>, <c>type</c> and <c>appId</c> that the publisher set.</summary>
    public required ImmutableSortedDictionary<string, string> Headers { get; init; }

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The body as JSON.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public JsonElement Json => JsonElement.Parse(Body.Span);

    /// <summary>The message for a verification: content type, exchange, routing key and headers are its metadata.</summary>
    public ProducedMessage ToProducedMessage() => new(
        Body.ToArray(),
        new Dictionary<string, object>(Headers.Select(header => KeyValuePair.Create<string, object>(header.Key, header.Value)))
        {
            ["contentType"] = ContentType,
            ["exchange"] = Exchange,
            ["routingKey"] = RoutingKey,
        });

    /// <summary>The message as an event, for the schemas of those who read it.</summary>
    public EventMessage ToEvent() => new(Body) { Headers = Headers, Channel = new EventChannel.Exchange(Exchange, RoutingKey) };

    /// <inheritdoc />
    public override string ToString()
    {
        var text = new StringBuilder($"{Exchange} {RoutingKey}");
        foreach (var (name, value) in Headers)
            text.Append($", {name}: {value}");
        return text.Append($"\n{(Text.Length > 500 ? Text[..500] + "…" : Text)}").ToString();
    }
}
