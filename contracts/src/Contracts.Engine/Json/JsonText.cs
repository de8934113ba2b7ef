using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Contracts.Engine.Json;

/// <summary>JSON values as text for people and for rules about text.</summary>
internal static class JsonText
{
    /// <summary>Longer values are cut in messages: a report is to be read.</summary>
    private const int Shown = 1000;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = JsonBytes.MaxDepth };

    /// <summary>The text that rules about text see: a string as it is, everything else as compact JSON.</summary>
    public static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : Compact(value);

    public static string Compact(JsonElement value)
    {
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.String))
            return value.GetRawText();

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
            value.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Compact JSON, cut when it is long.</summary>
    public static string Short(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        return raw.Length > 4 * Shown ? Cut(Encoding.UTF8.GetString(raw[..(4 * Shown)])) : Cut(Compact(value));
    }

    /// <summary>A value with its type, as the Pact tools show it: <c>'abc' (String)</c>, <c>1 (Integer)</c>.</summary>
    public static string WithType(JsonElement value) => $"{Quoted(value)} ({TypeOf(value)})";

    /// <summary>The elements of a list: <c>[1, "a"]</c>.</summary>
    public static string Elements(JsonElement list)
    {
        var text = new StringBuilder("[");
        foreach (var element in list.EnumerateArray())
        {
            if (text.Length > 1)
                text.Append(", ");
            text.Append(Short(element));
            if (text.Length > Shown)
                break;
        }

        return Cut(text.Append(']').ToString());
    }

    public static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "Object",
        JsonValueKind.Array => "Array",
        JsonValueKind.String => "String",
        JsonValueKind.True or JsonValueKind.False => "Boolean",
        JsonValueKind.Number => JsonNumbers.IsInteger(value) ? "Integer" : "Decimal",
        _ => "Null",
    };

    public static string Cut(string text) => text.Length <= Shown ? text : string.Concat(text.AsSpan(0, Shown), "…");

    private static string Quoted(JsonElement value) => value.ValueKind == JsonValueKind.String ? $"'{Cut(value.GetString()!)}'" : Short(value);
}
