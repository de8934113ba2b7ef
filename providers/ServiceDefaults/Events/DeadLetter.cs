using RabbitMQ.Client.Events;

namespace ServiceDefaults.Events;

/// <summary>An event that nobody here can handle, kept for people to look at.</summary>
public static class DeadLetter
{
    /// <summary>The header that says why.</summary>
    public const string ReasonHeader = "x-reason";

    /// <summary>The header that says through which exchange the event came.</summary>
    public const string ExchangeHeader = "x-exchange";

    /// <summary>The header that says under which key it was published.</summary>
    public const string RoutingKeyHeader = "x-routing-key";

    /// <summary>The headers of the event, and those that say what became of it.</summary>
    internal static Dictionary<string, object?> HeadersOf(BasicDeliverEventArgs delivery, string reason) =>
        new(delivery.BasicProperties.Headers ?? new Dictionary<string, object?>())
        {
            [ReasonHeader] = reason,
            [ExchangeHeader] = delivery.Exchange,
            [RoutingKeyHeader] = delivery.RoutingKey,
        };
}
