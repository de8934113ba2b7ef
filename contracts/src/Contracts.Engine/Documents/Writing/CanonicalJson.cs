using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Contracts.Engine.Documents.Writing;

/// <summary>The one form of a JSON value that pact files are written in: members in alphabetical order, two spaces, LF, text as it is, numbers as they were given.</summary>
internal static class CanonicalJson
{
    public static byte[] Write(JsonElement value)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        Append(output, value, 0);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Brings what somebody writes into the canonical form.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var document = JsonDocument.Parse(Plain(write).WrittenMemory, new JsonDocumentOptions { MaxDepth = 1000 });
        return Write(document.RootElement);
    }

    /// <summary>What somebody writes, as a value.</summary>
    public static JsonElement Element(Action<Utf8JsonWriter> write) => JsonElement.Parse(Plain(write).WrittenSpan, new JsonDocumentOptions { MaxDepth = 1000 });

    private static ArrayBufferWriter<byte> Plain(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(writer);
        return buffer;
    }

    private static void Append(ArrayBufferWriter<byte> output, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendObject(output, value, depth);
                break;
            case JsonValueKind.Array:
                AppendArray(output, value, depth);
                break;
            case JsonValueKind.String:
                CanonicalText.Append(output, JsonMarshal.GetRawUtf8Value(value)[1..^1], value, static text => text.GetString()!);
                break;
            default:
                output.Write(JsonMarshal.GetRawUtf8Value(value));
                break;
        }
    }

    private static void AppendObject(ArrayBufferWriter<byte> output, JsonElement value, int depth)
    {
        var members = new (string Name, int At, JsonProperty Property)[value.GetPropertyCount()];
        var next = 0;
        foreach (var property in value.EnumerateObject())
            members[next] = (property.Name, next++, property);
        Array.Sort(members, static (x, y) => string.CompareOrdinal(x.Name, y.Name) is not 0 and var order ? order : x.At - y.At);

        output.Write("{"u8);
        for (var i = 0; i < members.Length; i++)
        {
            StartLine(output, isFirst: i == 0, depth + 1);
            CanonicalText.Append(output, JsonMarshal.GetRawUtf8PropertyName(members[i].Property), members[i].Name, static name => name);
            output.Write(": "u8);
            Append(output, members[i].Property.Value, depth + 1);
        }

        EndList(output, members.Length, depth, "}"u8);
    }

    private static void AppendArray(ArrayBufferWriter<byte> output, JsonElement value, int depth)
    {
        output.Write("["u8);
        var count = 0;
        foreach (var item in value.EnumerateArray())
        {
            StartLine(output, isFirst: count++ == 0, depth + 1);
            Append(output, item, depth + 1);
        }

        EndList(output, count, depth, "]"u8);
    }

    private static void StartLine(ArrayBufferWriter<byte> output, bool isFirst, int depth)
    {
        output.Write(isFirst ? "\n"u8 : ",\n"u8);
        Indent(output, depth);
    }

    private static void EndList(ArrayBufferWriter<byte> output, int count, int depth, ReadOnlySpan<byte> close)
    {
        if (count > 0)
        {
            output.Write("\n"u8);
            Indent(output, depth);
        }

        output.Write(close);
    }

    private static void Indent(ArrayBufferWriter<byte> output, int depth)
    {
        output.GetSpan(2 * depth)[..(2 * depth)].Fill((byte)' ');
        output.Advance(2 * depth);
    }
}
