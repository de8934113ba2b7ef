using System.Text;
using System.Text.Json;

namespace PactBroker.Client.Http;

/// <summary>What came back, read to its end.</summary>
internal sealed record BrokerAnswer(int Status, string? MediaType, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Whether the same call may work a moment later.</summary>
    public bool IsTransient => Status is 408 or 429 or >= 500;

    public string Text => Encoding.UTF8.GetString(Body.Span);

    public bool TryReadJson(out JsonElement root)
    {
        root = default;
        if (Body.IsEmpty)
            return false;
        var reader = new Utf8JsonReader(Body.Span);
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out var document))
                return false;
            using (document)
                root = document.RootElement.Clone();
            return true;
        }
        catch (JsonException)
        {
            // Not JSON: the caller shows what it is instead.
            return false;
        }
    }
}
