using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PactBroker.Domain.Contents;

/// <summary>The one text of a JSON value that hashes are taken from: compact, nothing escaped that need not be, numbers in one form.</summary>
internal static class CanonicalJson
{
    public static string Write(JsonNode? node, bool sortKeys = true)
    {
        var text = new StringBuilder();
        Append(text, node, sortKeys);
        return text.ToString();
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Append(StringBuilder text, JsonNode? node, bool sortKeys)
    {
        switch (node)
        {
            case JsonObject members:
                AppendObject(text, members, sortKeys);
                break;
            case JsonArray items:
                AppendArray(text, items, sortKeys);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                AppendText(text, value.GetValue<string>());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                text.Append(CanonicalNumber.Write(value.ToJsonString()));
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonObject members, bool sortKeys)
    {
        var separator = '{';
        foreach (var (key, value) in sortKeys ? members.OrderBy(member => member.Key, Utf8Order.Instance) : members.AsEnumerable())
        {
            AppendText(text.Append(separator), key);
            Append(text.Append(':'), value, sortKeys);
            separator = ',';
        }

        text.Append(separator == '{' ? "{}" : "}");
    }

    private static void AppendArray(StringBuilder text, JsonArray items, bool sortKeys)
    {
        text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            Append(i == 0 ? text : text.Append(','), items[i], sortKeys);
        }

        text.Append(']');
    }

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4")),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
