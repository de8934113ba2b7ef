using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents.Reading;

namespace Contracts.Engine.Documents.V3;

/// <summary>The body of a V1, V2 or V3 file: any JSON, or a text for everything else, Base64 for binary types.</summary>
internal static class PlainBody
{
    public static Body Read(Node node, string? contentType)
    {
        if (node.Kind == JsonValueKind.Null)
            return Body.Null;
        if (!node.IsString)
            return Body.FromJson(node.Value);

        var text = node.Value.GetString()!;
        if (text.Length == 0)
            return Body.Empty;

        var type = ContentType.Of(contentType);
        if (type is { IsJson: true })
            return Body.FromJson(FileContent.TryParseJson(text) ?? node.Value);

        // Parts begin with the two hyphens of a boundary, which Base64 does not know.
        return type is { IsBinary: true } or { IsMultipart: true } && FileContent.TryDecodeBase64(text) is { } bytes
            ? Body.FromBytes(bytes)
            : Body.FromText(text);
    }

    /// <summary>Writes the value of <c>body</c> or <c>contents</c>, so that reading it gives the same body.</summary>
    public static void Write(Utf8JsonWriter writer, string name, Body body, string? contentType)
    {
        switch (body.Presence)
        {
            case BodyPresence.Null:
                writer.WriteNull(name);
                break;
            case BodyPresence.Empty:
                writer.WriteString(name, "");
                break;
            case BodyPresence.Present:
                writer.WritePropertyName(name);
                WritePresent(writer, body, contentType);
                break;
        }
    }

    private static void WritePresent(Utf8JsonWriter writer, Body body, string? contentType)
    {
        var type = ContentType.Of(contentType);
        var json = body.Json ?? (type is { IsJson: true } ? FileContent.TryParseJson(body.Bytes) : null);
        if (json is { } value)
        {
            // A text that is itself JSON would be parsed by the reader, and null would be no body.
            if (value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && FileContent.IsJsonOrEmpty(value.GetString()!)))
                writer.WriteStringValue(value.GetRawText());
            else
                value.WriteTo(writer);
        }
        else if (FileContent.IsText(body, type))
        {
            writer.WriteStringValue(body.Bytes.Span);
        }
        else
        {
            writer.WriteBase64StringValue(body.Bytes.Span);
        }
    }
}
