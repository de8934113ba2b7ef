using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Contracts.Engine.Bodies;

namespace Contracts.Engine.Documents;

/// <summary>How a pact file holds content of a type: as JSON, as text, or as Base64.</summary>
internal static class ContentKind
{
    private static readonly string[] BinaryTypes = ["image/", "audio/", "video/", "font/", "application/octet-stream", "application/pdf", "application/zip", "application/gzip", "application/x-protobuf", "application/protobuf", "avro/binary"];

    public static bool IsJson(string? contentType)
    {
        if (contentType is null)
            return false;
        var type = MediaType(contentType);
        return type.EndsWith("/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
    }

    public static bool IsBinary(string? contentType) =>
        contentType is not null
        && !MediaType(contentType).EndsWith("+xml", StringComparison.OrdinalIgnoreCase)
        && BinaryTypes.Any(type => contentType.StartsWith(type, StringComparison.OrdinalIgnoreCase));

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

    private static string MediaType(string contentType) => contentType.Split(';', 2)[0].Trim();
}
