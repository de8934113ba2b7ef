using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Contracts.Engine.Documents.Writing;

/// <summary>The one form of a JSON value that pact files are written in: members in alphabetical order, two spaces, LF, text as it is, numbers as they were given.</summary>
internal static class CanonicalJson
{
    private const string Hexadecimal = "0123456789abcdef";

    public static byte[] Write(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Brings what somebody writes into the canonical form.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write) => Write(Element(write));

    /// <summary>What somebody writes, as a value.</summary>
    public static JsonElement Element(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
            write(writer);
        return JsonElement.Parse(buffer.WrittenSpan, new JsonDocumentOptions { MaxDepth = 1000 });
    }

    private static void Append(StringBuilder text, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendList(text, '{', '}', depth, value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal), member =>
                {
                    AppendText(text, member.Name);
                    text.Append(": ");
                    Append(text, member.Value, depth + 1);
                });
                break;
            case JsonValueKind.Array:
                AppendList(text, '[', ']', depth, value.EnumerateArray(), item => Append(text, item, depth + 1));
                break;
            case JsonValueKind.String:
                AppendText(text, value.GetString()!);
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendList<T>(StringBuilder text, char open, char close, int depth, IEnumerable<T> items, Action<T> append)
    {
        text.Append(open);
        var any = false;
        foreach (var item in items)
        {
            text.Append(any ? ",\n" : "\n").Append(' ', 2 * (depth + 1));
            append(item);
            any = true;
        }

        if (any)
            text.Append('\n').Append(' ', 2 * depth);
        text.Append(close);
    }

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case < ' ':
                    text.Append("\\u00").Append(Hexadecimal[c >> 4]).Append(Hexadecimal[c & 15]);
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }
}
