using System.Collections.Immutable;
using System.Text;
using RabbitMQ.Client.Events;

namespace Contracts.Messaging;

/// <summary>From a delivery of RabbitMQ to a message.</summary>
internal static class Reading
{
    /// <summary>The .NET client numbers what it wants confirmed; that is between it and the broker.</summary>
    private const string NumberOfPublisher = "x-dotnet-pub-seq-no";

    public static CapturedMessage Of(BasicDeliverEventArgs delivery) => new()
    {
        Exchange = delivery.Exchange,
        RoutingKey = delivery.RoutingKey,
        ContentType = delivery.BasicProperties.ContentType ?? "application/octet-stream",
        // The client uses its buffer again when the handler is done.
        Body = delivery.Body.ToArray(),
        Headers = Headers(delivery).ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    private static Dictionary<string, string> Headers(BasicDeliverEventArgs delivery)
    {
        var properties = delivery.BasicProperties;
        var headers = (properties.Headers ?? new Dictionary<string, object?>()).Where(header => header.Key != NumberOfPublisher).ToDictionary(header => header.Key, header => Text(header.Value));
        foreach (var (name, value) in new[] { ("messageId", properties.MessageId), ("correlationId", properties.CorrelationId), ("type", properties.Type), ("appId", properties.AppId) })
        {
            if (value is not null)
                headers.TryAdd(name, value);
        }

        return headers;
    }

    // Tables and lists are what RabbitMQ itself writes: x-death, with why and from where a dead letter comes.
    private static string Text(object? value) => value switch
    {
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        IDictionary<string, object?> table => $"{{{string.Join(", ", table.Select(entry => $"{entry.Key}: {Text(entry.Value)}"))}}}",
        IEnumerable<object?> list => $"[{string.Join(", ", list.Select(Text))}]",
        IFormattable number => number.ToString(null, null),
        _ => value?.ToString() ?? "",
    };
}
