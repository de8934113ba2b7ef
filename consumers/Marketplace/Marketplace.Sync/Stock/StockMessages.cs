using System.Text.Json;

namespace Marketplace.Sync.Stock;

/// <summary>Reads the messages about stock.</summary>
public static class StockMessages
{
    /// <summary>How messages are read.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <exception cref="JsonException">The body is no such message.</exception>
    public static StockChanged Read(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize<StockChanged>(body, Json) ?? throw new JsonException("The message is null.");
}

/// <summary>What Marketplace reads of the event <c>stock-changed</c>.</summary>
/// <param name="Available">How many can still be promised.</param>
/// <param name="ChangedAt">Which of two changes is the newer.</param>
public sealed record StockChanged(string Sku, int Available, DateTimeOffset ChangedAt);
