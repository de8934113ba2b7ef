using System.Text.Json;
using System.Text.Unicode;

namespace Contracts.Engine.Documents.Reading;

/// <summary>Turns bytes into a JSON value that can be walked without any further surprise: valid text, bounded, no member twice.</summary>
internal static class JsonFile
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Parses the bytes.</summary>
    /// <returns>The root, with the session that knows its source.</returns>
    public static Node Parse(ReadOnlyMemory<byte> utf8, PactReadLimits limits)
    {
        if (utf8.Length > limits.MaxBytes)
            throw PactFormatException.At(Place.Root, null, $"The file has {utf8.Length} bytes; the limit is {limits.MaxBytes}.", "Split the pact, or raise the limit.");

        var marked = utf8.Span.StartsWith(ByteOrderMark);
        var source = (marked ? utf8[ByteOrderMark.Length..] : utf8).ToArray();
        var session = new ReadingSession(source, limits);
        if (marked)
            session.Warn(Place.Root, "byte-order-mark", "The file begins with a byte order mark; JSON files have none.");

        CheckText(source, limits);
        return new Node(ParseElement(source, limits, session), Place.Root, session);
    }

    private static JsonElement ParseElement(byte[] source, PactReadLimits limits, ReadingSession session)
    {
        try
        {
            return Parse(source, limits, allowDuplicates: false);
        }
        catch (JsonException)
        {
            var element = ParseWithDuplicates(source, limits);
            session.Warn(Place.Root, "duplicate-member", "An object of the file has a member twice; the last one counts.");
            return WithoutDuplicates(element, limits);
        }
    }

    private static JsonElement ParseWithDuplicates(byte[] source, PactReadLimits limits)
    {
        try
        {
            return Parse(source, limits, allowDuplicates: true);
        }
        catch (JsonException error)
        {
            throw NotJson(source, error);
        }
    }

    private static JsonElement Parse(byte[] source, PactReadLimits limits, bool allowDuplicates) =>
        JsonElement.Parse(source, new JsonDocumentOptions { MaxDepth = limits.MaxDepth, AllowDuplicateProperties = allowDuplicates });

    private static PactFormatException NotJson(byte[] source, JsonException error)
    {
        var line = (int)(error.LineNumber ?? 0);
        var lineStart = 0;
        for (var i = 0; i < line; i++)
            lineStart += source.AsSpan(lineStart).IndexOf((byte)'\n') + 1;

        var position = TextPosition.Of(source, lineStart + (int)(error.BytePositionInLine ?? 0));
        var problem = error.Message.Split(" LineNumber:", 2)[0];
        return source.Length == 0
            ? PactFormatException.At(Place.Root, null, "The file is empty.", "A pact is a JSON object.")
            : PactFormatException.At(Place.Root, position, $"The file is not JSON: {problem}", "A pact is one JSON object.", error);
    }

    /// <summary>The parser takes bytes that are not text within strings, and half surrogate pairs; whoever asks for the string then meets the error.</summary>
    private static void CheckText(byte[] source, PactReadLimits limits)
    {
        if (!Utf8.IsValid(source))
            throw PactFormatException.At(Place.Root, TextPosition.Of(source, FirstInvalid(source)), "The file is not UTF-8 text.", "Save it as UTF-8.");

        if (source.AsSpan().IndexOf("\\ud"u8) < 0 && source.AsSpan().IndexOf("\\uD"u8) < 0)
            return;

        var reader = new Utf8JsonReader(source, new JsonReaderOptions { MaxDepth = limits.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }
        }
        catch (InvalidOperationException error)
        {
            throw PactFormatException.At(
                Place.Root,
                TextPosition.Of(source, (int)reader.TokenStartIndex),
                "A text holds half of a surrogate pair (\\ud800 to \\udfff).",
                "Both halves must stand together.",
                error);
        }
        catch (JsonException error)
        {
            throw NotJson(source, error);
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> source)
    {
        var position = 0;
        while (System.Text.Rune.DecodeFromUtf8(source[position..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
            position += consumed;
        return position;
    }

    private static JsonElement WithoutDuplicates(JsonElement element, PactReadLimits limits)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = limits.MaxDepth }))
            WriteLast(writer, element);
        return Parse(buffer.ToArray(), limits, allowDuplicates: false);
    }

    private static void WriteLast(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var (name, value) in LastMembers(element))
                {
                    writer.WritePropertyName(name);
                    WriteLast(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    WriteLast(writer, item);
                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private static Dictionary<string, JsonElement> LastMembers(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>();
        foreach (var member in element.EnumerateObject())
            members[member.Name] = member.Value;
        return members;
    }
}
