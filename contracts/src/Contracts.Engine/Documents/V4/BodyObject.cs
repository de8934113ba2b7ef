using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.V3;

namespace Contracts.Engine.Documents.V4;

/// <summary>The body of a V4 file: <c>{"content":…,"contentType":"…","encoded":false}</c>.</summary>
internal static class BodyObject
{
    private const string JsonEncoding = "JSON";

    private const string Base64Encoding = "base64";

    private static readonly string[] Names = ["content", "contentType", "encoded", "contentTypeHint"];

    /// <summary>Reads a body object.</summary>
    /// <param name="node">The value of <c>body</c> or <c>contents</c>.</param>
    /// <param name="outerContentType">The content type of the headers or metadata, used when the object has none.</param>
    public static Body Read(Node node, string? outerContentType)
    {
        if (node.Kind == JsonValueKind.Null)
            return Body.Null;

        if (!node.IsObject || (node.Member("content") is null && node.Value.EnumerateObject().Any(member => !Names.Contains(member.Name))))
        {
            node.Warn("body-not-an-object", "The body is not an object with the member content; it is read as the content itself.");
            return PlainBody.Read(node, outerContentType);
        }

        if (node.Member("content") is not { } content)
            return Body.Missing;

        var contentType = node.FirstMember("contentType")?.AsText("The content type", "\"application/json\"");
        var hint = node.FirstMember("contentTypeHint") is { IsString: true } given && !given.Value.ValueEquals("DEFAULT") ? given.Value.GetString() : null;
        var encoded = node.FirstMember("encoded");
        return Content(content, contentType, contentType ?? outerContentType, encoded).As(hint, encoded?.Value);
    }

    /// <summary>Writes a body object, with the encoding that gives the same body back.</summary>
    public static void Write(Utf8JsonWriter writer, Body body, string? outerContentType)
    {
        writer.WriteStartObject();
        var contentType = body.ContentType ?? (body.Presence == BodyPresence.Present ? outerContentType : null);
        if (contentType is not null)
            writer.WriteString("contentType", contentType);
        if (body.ContentTypeHint is { } hint)
            writer.WriteString("contentTypeHint", hint);

        switch (body.Presence)
        {
            case BodyPresence.Null:
                writer.WriteNull("content");
                break;
            case BodyPresence.Empty:
                writer.WriteString("content", "");
                break;
            case BodyPresence.Present:
                WriteContent(writer, body, ContentType.Of(body.ContentType ?? outerContentType));
                break;
        }

        writer.WriteEndObject();
    }

    private static Body Content(Node content, string? contentType, string? effectiveType, Node? encoded)
    {
        if (content.Kind == JsonValueKind.Null)
            return Body.Null;
        if (!content.IsString)
            return Body.FromJson(content.Value, contentType);

        var text = content.Value.GetString()!;
        if (text.Length == 0)
            return Body.FromText("", contentType);

        return EncodingName(encoded) switch
        {
            null when ContentType.Of(effectiveType) is { IsJson: true } => Body.FromJson(content.Value, contentType),
            null => Body.FromText(text, contentType),
            Base64Encoding => FromBase64(content, text, contentType),
            _ => FromJsonText(content, text, contentType),
        };
    }

    /// <summary>The encoding in the specification's spelling; null for content as it stands.</summary>
    private static string? EncodingName(Node? encoded)
    {
        if (encoded is not { Kind: not JsonValueKind.False } given)
            return null;

        if (given.IsString)
        {
            var name = given.Value.GetString();
            if (string.Equals(name, Base64Encoding, StringComparison.OrdinalIgnoreCase))
                return Base64Encoding;
            if (string.Equals(name, JsonEncoding, StringComparison.OrdinalIgnoreCase))
                return JsonEncoding;
        }

        given.Warn("encoding-unknown", $"The encoding {given.Value.GetRawText()} is not known (false, \"base64\" or \"JSON\"); the content is read as it stands.");
        return null;
    }

    private static Body FromBase64(Node content, string text, string? contentType)
    {
        if (FileContent.TryDecodeBase64(text) is { } bytes)
            return Body.FromBytes(bytes, contentType);

        content.Warn("base64-invalid", "The content is said to be base64, but is not; it is read as it stands.");
        return Body.FromText(text, contentType);
    }

    private static Body FromJsonText(Node content, string text, string? contentType)
    {
        if (FileContent.TryParseJson(text) is { } value)
            return Body.FromJson(value, contentType);

        content.Warn("json-text-invalid", "The content is said to hold JSON as text, but does not; it is read as it stands.");
        return Body.FromText(text, contentType);
    }

    private static void WriteContent(Utf8JsonWriter writer, Body body, ContentType? type)
    {
        if (body.Json is { } json)
        {
            WriteJson(writer, body, json, type);
        }
        else if (type is { IsJson: true } && FileContent.TryParseJson(body.Bytes) is { } value)
        {
            WriteJson(writer, body, value, type);
        }
        else if (type is not { IsJson: true } && FileContent.IsText(body, type))
        {
            writer.WriteString("content", body.Bytes.Span);
            writer.WriteBoolean("encoded", false);
        }
        else
        {
            writer.WriteBase64String("content", body.Bytes.Span);
            writer.WriteString("encoded", Base64Encoding);
        }
    }

    private static void WriteJson(Utf8JsonWriter writer, Body body, JsonElement json, ContentType? type)
    {
        // A JSON text or null would be read as plain text or as no body; and who has given JSON as text gets it back so.
        var asText = body.Encoded is { ValueKind: JsonValueKind.String } encoded && string.Equals(encoded.GetString(), JsonEncoding, StringComparison.OrdinalIgnoreCase);
        var ambiguous = json.ValueKind == JsonValueKind.Null
            || (json.ValueKind == JsonValueKind.String && (type is not { IsJson: true } || json.ValueEquals("")));
        if (asText || ambiguous)
        {
            writer.WriteString("content", json.GetRawText());
            writer.WriteString("encoded", JsonEncoding);
            return;
        }

        writer.WritePropertyName("content");
        json.WriteTo(writer);
        writer.WriteBoolean("encoded", false);
    }
}
