using System.Text.Json;

namespace Notifications.Worker.Stock;

/// <summary>Reads the messages about stock.</summary>
public static class StockMessages
{
    /// <summary>The header that tells one event from the next.</summary>
    public const string MessageIdHeader = "message-id";

    /// <summary>How messages are read.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <exception cref="JsonException">The body is no such message.</exception>
    public static StockChanged Read(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize<StockChanged>(body, Json) ?? throw new JsonException("The message is null.");
}
