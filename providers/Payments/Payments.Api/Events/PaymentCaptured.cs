using System.Text.Json;
using ServiceDefaults.Events.Avro;

namespace Payments.Api.Events;

/// <summary>The event <c>payment-captured</c>: the money for an order was taken.</summary>
public sealed record PaymentCaptured(Guid OrderId, decimal Amount, string Currency, DateTimeOffset CapturedAt)
{
    /// <summary>The exchange that it goes to.</summary>
    public const string Exchange = "payments";

    /// <summary>The key that it is published under.</summary>
    public const string RoutingKey = "payment.captured";

    /// <summary>How the outbox keeps it.</summary>
    public static JsonSerializerOptions Json { get; } = JsonSerializerOptions.Web;

    /// <summary>How it travels.</summary>
    public static AvroEvent<PaymentCaptured> Avro { get; } = new("payment-captured", """
        {
          "type": "record",
          "name": "PaymentCaptured",
          "namespace": "payments",
          "doc": "The money for an order was taken.",
          "fields": [
            { "name": "orderId", "type": { "type": "string", "logicalType": "uuid" } },
            { "name": "amount", "type": { "type": "bytes", "logicalType": "decimal", "precision": 18, "scale": 2 }, "doc": "Exact to the cent." },
            { "name": "currency", "type": "string", "doc": "ISO 4217, three capital letters." },
            { "name": "capturedAt", "type": { "type": "long", "logicalType": "timestamp-micros" } }
          ]
        }
        """);
}
