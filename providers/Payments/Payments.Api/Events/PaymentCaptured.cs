using System.Text.Json;

namespace Payments.Api.Events;

/// <summary>The event <c>payment-captured</c>: the money for an order was taken.</summary>
public sealed record PaymentCaptured(Guid OrderId, decimal Amount, string Currency, DateTimeOffset CapturedAt)
{
    /// <summary>The exchange that it goes to.</summary>
    public const string Exchange = "payments";

    /// <summary>The key that it is published under.</summary>
    public const string RoutingKey = "payment.captured";

    /// <summary>How it is written.</summary>
    public static JsonSerializerOptions Json { get; } = JsonSerializerOptions.Web;
}
