using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Contracts.Engine.Json;

/// <summary>Bytes read as JSON for comparing: bounded in depth, and with every name once in an object.</summary>
internal static class JsonBytes
{
    public const int MaxDepth = 128;

    private static readonly JsonDocumentOptions Unique = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
    private static readonly JsonDocumentOptions Tolerant = new() { MaxDepth = MaxDepth };

    public static bool TryParse(ReadOnlyMemory<byte> bytes, out JsonElement value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        var text = WithoutMark(bytes.Span);
        try
        {
            error = IsText(text) ? null : "it is not valid UTF-8 text";
            if (error is null)
                value = Parse(text);
        }
        catch (JsonException exception)
        {
            error = exception.Message;
        }

        return error is null;
    }

    /// <summary>The value of bytes that are JSON and nothing else, with every name once in an object.</summary>
    public static bool TryParseUnique(ReadOnlySpan<byte> bytes, out JsonElement value)
    {
        value = default;
        if (!IsText(bytes))
            return false;

        try
        {
            value = JsonElement.Parse(bytes, Unique);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    /// <summary>The parser lets bytes and escapes pass that no text can be made of; they would surface as exceptions in the middle of a comparison.</summary>
    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
            return false;
        if (bytes.IndexOf("\\ud"u8) < 0 && bytes.IndexOf("\\uD"u8) < 0)
            return true;

        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static JsonElement Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonElement.Parse(bytes, Unique);
        }
        catch (JsonException)
        {
            // Either broken, which the second reading says again, or with a name twice in one object: then the last one counts.
            return LastWins(JsonElement.Parse(bytes, Tolerant));
        }
    }

    private static JsonElement LastWins(JsonElement value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = MaxDepth }))
            WriteOnce(writer, value);
        return JsonElement.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), Tolerant);
    }

    private static void WriteOnce(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new Dictionary<string, JsonElement>();
                foreach (var member in value.EnumerateObject())
                    members[member.Name] = member.Value;
                writer.WriteStartObject();
                foreach (var (name, member) in members)
                {
                    writer.WritePropertyName(name);
                    WriteOnce(writer, member);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var element in value.EnumerateArray())
                    WriteOnce(writer, element);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
