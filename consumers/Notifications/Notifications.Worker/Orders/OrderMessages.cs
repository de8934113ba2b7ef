using System.Text.Json;
using ServiceDefaults.Events.Avro;

namespace Notifications.Worker.Orders;

/// <summary>Reads the messages about orders.</summary>
public static class OrderMessages
{
    /// <summary>How messages are read.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <exception cref="JsonException">The body is no such message.</exception>
    public static T Read<T>(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize<T>(body, Json) ?? throw new JsonException("The message is null.");
}

/// <summary>What Notifications reads of the event <c>order-placed</c>; the writer may add what it likes.</summary>
public sealed record OrderPlaced(Guid OrderId, string Customer, decimal Total, string Currency);

/// <summary>What Notifications reads of the event <c>order-assigned</c>.</summary>
public sealed record OrderAssigned(Guid OrderId, string Technician);

/// <summary>What Notifications reads of the event <c>payment-captured</c>.</summary>
public sealed record PaymentCaptured(Guid OrderId, decimal Amount, string Currency, string Method)
{
    /// <summary>The same in Avro. Nobody says yet how an order was paid: until somebody does, it was by card.</summary>
    public static AvroEvent<PaymentCaptured> Avro { get; } = new("payment-captured", """
        {
          "type": "record",
          "name": "PaymentCaptured",
          "namespace": "notifications",
          "fields": [
            { "name": "orderId", "type": { "type": "string", "logicalType": "uuid" } },
            { "name": "amount", "type": { "type": "bytes", "logicalType": "decimal", "precision": 18, "scale": 2 } },
            { "name": "currency", "type": "string" },
            { "name": "method", "type": "string", "default": "card" }
          ]
        }
        """);
}
