using System.Text.Json;
using ServiceDefaults.Events.Avro;

namespace Analytics.Ledger.Messages;

/// <summary>Reads the messages of all services that are JSON.</summary>
public static class AnalyticsMessages
{
    /// <summary>How messages are read.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <exception cref="JsonException">The body is no such message.</exception>
    public static T Read<T>(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize<T>(body, Json) ?? throw new JsonException("The message is null.");
}

/// <summary>What Analytics reads of the event <c>order-placed</c>; who bought is not its business.</summary>
public sealed record OrderPlaced(Guid OrderId, IReadOnlyList<PlacedLine> Lines, decimal Total, string Currency, DateTimeOffset PlacedAt);

/// <summary>What one line of the order cost.</summary>
public sealed record PlacedLine(string Sku, int Quantity, decimal Total);

/// <summary>What Analytics reads of the event <c>order-assigned</c>.</summary>
public sealed record OrderAssigned(Guid OrderId, string Technician, DateTimeOffset AssignedAt);

/// <summary>What Analytics reads of the event <c>order-completed</c>.</summary>
public sealed record OrderCompleted(Guid OrderId, decimal Total, string Currency, DateTimeOffset CompletedAt);

/// <summary>What Analytics reads of the event <c>payment-captured</c>.</summary>
public sealed record PaymentCaptured(Guid OrderId, decimal Amount, string Currency, DateTimeOffset CapturedAt)
{
    /// <summary>The same in Avro.</summary>
    public static AvroEvent<PaymentCaptured> Avro { get; } = new("payment-captured", """
        {
          "type": "record",
          "name": "PaymentCaptured",
          "namespace": "analytics",
          "fields": [
            { "name": "orderId", "type": { "type": "string", "logicalType": "uuid" } },
            { "name": "amount", "type": { "type": "bytes", "logicalType": "decimal", "precision": 18, "scale": 2 } },
            { "name": "currency", "type": "string" },
            { "name": "capturedAt", "type": { "type": "long", "logicalType": "timestamp-micros" } }
          ]
        }
        """);
}

/// <summary>What Analytics reads of the event <c>stock-changed</c>.</summary>
public sealed record StockChanged(string Sku, int Available, DateTimeOffset ChangedAt);

/// <summary>What Analytics reads of the event <c>user-registered</c>; neither name nor address is its business.</summary>
public sealed record UserRegistered(Guid UserId, DateTimeOffset RegisteredAt);
