using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Contracts.Engine.Bodies;

namespace Contracts.Engine.Documents;

/// <summary>How a pact file holds content of a type: as JSON, as text, or as Base64.</summary>
internal static class ContentKind
{
    public static bool IsJson(string? contentType) => ContentType.TryParse(contentType, out var type) && type.IsJson;

    public static bool IsBinary(string? contentType) => ContentType.TryParse(contentType, out var type) && type.IsBinary;

    public static bool IsText(Body body, string? contentType) =>
        body.ContentTypeHint switch
        {
            "BINARY" => false,
            "TEXT" => Utf8.IsValid(body.Bytes.Span),
            _ => !IsBinary(contentType) && Utf8.IsValid(body.Bytes.Span),
        };

    public static JsonElement? TryParseJson(string text) => TryParseJson(Encoding.UTF8.GetBytes(text));

    public static JsonElement? TryParseJson(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonElement.Parse(utf8, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static bool IsJsonOrEmpty(string text) => text.Length == 0 || TryParseJson(text) is not null;

    public static byte[]? TryDecodeBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : null;
    }
}
