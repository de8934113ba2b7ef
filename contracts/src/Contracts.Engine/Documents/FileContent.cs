using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Contracts.Engine.Bodies;
using Contracts.Engine.Json;

namespace Contracts.Engine.Documents;

/// <summary>How a pact file holds content, whose sort <see cref="ContentType"/> tells: as JSON, as text, or as Base64.</summary>
internal static class FileContent
{
    /// <summary>Whether the bytes can stand in the file as a text and come back as the same bytes.</summary>
    public static bool IsText(Body body, ContentType? type) =>
        body.ContentTypeHint switch
        {
            "BINARY" => false,
            "TEXT" => Utf8.IsValid(body.Bytes.Span),
            _ => type is not { IsBinary: true } && Utf8.IsValid(body.Bytes.Span),
        };

    public static JsonElement? TryParseJson(string text) => TryParseJson(Encoding.UTF8.GetBytes(text));

    public static JsonElement? TryParseJson(ReadOnlyMemory<byte> utf8) => JsonBytes.TryParseUnique(utf8.Span, out var value) ? value : null;

    public static bool IsJsonOrEmpty(string text) => text.Length == 0 || TryParseJson(text) is not null;

    public static byte[]? TryDecodeBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : null;
    }
}
