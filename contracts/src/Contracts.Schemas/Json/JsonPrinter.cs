using System.Runtime.CompilerServices;
using System.Text;

namespace Contracts.Schemas.Json;

/// <summary>Writes JSON without whitespace; only what must be escaped is escaped.</summary>
internal sealed class JsonPrinter
{
    private readonly StringBuilder _text = new();
    private bool _isSorted;
    private bool _needsComma;

    public static string Print(JsonValue value) => new JsonPrinter().Value(value).ToString();

    /// <summary>With the members of every object in alphabetical order.</summary>
    public static string PrintSorted(JsonValue value) => new JsonPrinter { _isSorted = true }.Value(value).ToString();

    public override string ToString() => _text.ToString();

    public JsonPrinter StartObject() => Open('{');

    public JsonPrinter EndObject() => Close('}');

    public JsonPrinter StartArray() => Open('[');

    public JsonPrinter EndArray() => Close(']');

    public JsonPrinter Name(string name)
    {
        Quoted(name);
        _text.Append(':');
        _needsComma = false;
        return this;
    }

    public JsonPrinter String(string value) => Quoted(value);

    public JsonPrinter Raw(string json)
    {
        Separate();
        _text.Append(json);
        return this;
    }

    public JsonPrinter Value(JsonValue value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case JsonObject node:
                StartObject();
                foreach (var (name, member) in _isSorted ? [.. node.Members.OrderBy(member => member.Name, StringComparer.Ordinal)] : node.Members)
                    Name(name).Value(member);
                return EndObject();
            case JsonArray node:
                StartArray();
                foreach (var item in node.Items)
                    Value(item);
                return EndArray();
            case JsonString node:
                return String(node.Value);
            case JsonNumber node:
                return Raw(node.Text);
            case JsonBoolean node:
                return Raw(node.Value ? "true" : "false");
            default:
                return Raw("null");
        }
    }

    private JsonPrinter Open(char bracket)
    {
        Separate();
        _text.Append(bracket);
        _needsComma = false;
        return this;
    }

    private JsonPrinter Close(char bracket)
    {
        _text.Append(bracket);
        _needsComma = true;
        return this;
    }

    private void Separate()
    {
        if (_needsComma)
            _text.Append(',');
        _needsComma = true;
    }

    private JsonPrinter Quoted(string value)
    {
        Separate();
        _text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\b' => _text.Append("\\b"),
                '\f' => _text.Append("\\f"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                < ' ' => _text.Append($"\\u{(int)c:X4}"),
                _ => _text.Append(c),
            };
        }

        _text.Append('"');
        return this;
    }
}
