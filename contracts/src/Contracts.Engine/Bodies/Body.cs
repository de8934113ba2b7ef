using System.Buffers;
using System.Text.Json;
using Contracts.Engine.Json;

namespace Contracts.Engine.Bodies;

/// <summary>A body or a message's contents: bytes with a content type. Immutable; JSON is parsed at most once.</summary>
public sealed class Body
{
    private ParsedJson? _parsed;

    private Body(BodyPresence presence, ReadOnlyMemory<byte> bytes, string? contentType, JsonElement? json)
    {
        Presence = presence;
        Bytes = bytes;
        ContentType = contentType;
        Json = json;
    }

    /// <summary>The pact does not speak of a body.</summary>
    public static Body Missing { get; } = new(BodyPresence.Missing, default, null, null);

    /// <summary>A body without bytes.</summary>
    public static Body Empty { get; } = new(BodyPresence.Empty, default, null, null);

    /// <summary>A body that the pact gives as <c>null</c>.</summary>
    public static Body Null { get; } = new(BodyPresence.Null, default, null, null);

    /// <summary>Whether there is a body, and if not, in which of the three ways.</summary>
    public BodyPresence Presence { get; }

    /// <summary>The bytes as they go over the wire.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The content type as given with the body; null when it has to be taken from the headers or detected.</summary>
    public string? ContentType { get; }

    /// <summary>The parsed value when the body was given as JSON; null for every other body.</summary>
    public JsonElement? Json { get; }

    /// <summary>V4 <c>contentTypeHint</c> (<c>BINARY</c>, <c>TEXT</c>); null when absent or default.</summary>
    public string? ContentTypeHint { get; init; }

    /// <summary>V4 <c>encoded</c> as the file gave it; null when absent. Kept so that writing a read file gives it back.</summary>
    public JsonElement? Encoded { get; init; }

    /// <summary>A body given as a JSON value. Its bytes are the compact text of the value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="contentType">The content type, when the pact gives one with the body.</param>
    public static Body FromJson(JsonElement value, string? contentType = null) =>
        new(BodyPresence.Present, Compact(value), contentType, value);

    /// <summary>A body given as text, UTF-8 on the wire.</summary>
    /// <param name="text">The text; the empty text is an empty body.</param>
    /// <param name="contentType">The content type, when the pact gives one with the body.</param>
    public static Body FromText(string text, string? contentType = null) =>
        FromBytes(System.Text.Encoding.UTF8.GetBytes(text), contentType);

    /// <summary>A body given as bytes.</summary>
    /// <param name="bytes">The bytes; none are an empty body.</param>
    /// <param name="contentType">The content type, when the pact gives one with the body.</param>
    public static Body FromBytes(ReadOnlyMemory<byte> bytes, string? contentType = null) =>
        bytes.IsEmpty
            ? new(BodyPresence.Empty, default, contentType, null)
            : new(BodyPresence.Present, bytes, contentType, null);

    /// <summary>The same body with what a V4 file says about it beside content and type.</summary>
    internal Body As(string? contentTypeHint, JsonElement? encoded) =>
        contentTypeHint is null && encoded is null
            ? this
            : new Body(Presence, Bytes, ContentType, Json) { ContentTypeHint = contentTypeHint, Encoded = encoded };

    /// <summary>The bytes as a JSON value for comparing. Bodies given as JSON are read again too, so that all are alike: bounded in depth, each name once.</summary>
    internal bool TryGetJson(out JsonElement value, out string? error)
    {
        // Two threads may both read; the results are the same.
        var parsed = _parsed ??= Parse();
        (value, error) = (parsed.Value, parsed.Error);
        return error is null;
    }

    // Not by the serializer, which takes documents less deep than readers do.
    private static byte[] Compact(JsonElement value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            value.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }

    private ParsedJson Parse()
    {
        _ = JsonBytes.TryParse(Bytes, out var value, out var error);
        return new ParsedJson(value, error);
    }

    private sealed record ParsedJson(JsonElement Value, string? Error);
}
