using System.Text;
using System.Text.Json;

namespace Contracts.Schemas.Json;

/// <summary>Reads JSON without recursion, so that depth is a limit and never a crash.</summary>
internal static class JsonText
{
    public const int DefaultMaxDepth = 1_200;

    /// <exception cref="JsonTextException">The text is not JSON, or nested deeper than allowed.</exception>
    public static JsonValue Parse(string text, int maxDepth = DefaultMaxDepth)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            return Read(ref reader, maxDepth);
        }
        catch (JsonException e)
        {
            throw new JsonTextException(Problem(e), Offset(utf8, e), e);
        }
    }

    private static JsonValue Read(ref Utf8JsonReader reader, int maxDepth)
    {
        var open = new Stack<Container>();
        JsonValue? root = null;
        while (reader.Read())
        {
            var offset = (int)reader.TokenStartIndex;
            JsonValue? value = null;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    if (open.Count >= maxDepth)
                        throw new JsonTextException($"The JSON is nested deeper than {maxDepth} levels.", offset);
                    open.Push(new Container(reader.TokenType == JsonTokenType.StartObject, offset));
                    continue;
                case JsonTokenType.PropertyName:
                    open.Peek().Name = Text(ref reader);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    value = open.Pop().Close();
                    break;
                default:
                    value = Scalar(ref reader, offset);
                    break;
            }

            if (open.TryPeek(out var container))
                container.Add(value);
            else
                root = value;
        }

        return root ?? throw new JsonTextException("The text is empty.", 0);
    }

    private static JsonValue Scalar(ref Utf8JsonReader reader, int offset) => reader.TokenType switch
    {
        JsonTokenType.String => new JsonString(Text(ref reader), offset),
        JsonTokenType.Number => new JsonNumber(Encoding.UTF8.GetString(reader.ValueSpan), offset),
        JsonTokenType.True => new JsonBoolean(true, offset),
        JsonTokenType.False => new JsonBoolean(false, offset),
        _ => new JsonNull(offset),
    };

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new JsonTextException("The string has half of a surrogate pair, which is no character.", (int)reader.TokenStartIndex, e);
        }
    }

    private static string Problem(JsonException e)
    {
        var position = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? e.Message : e.Message[..position];
    }

    private static int Offset(ReadOnlySpan<byte> utf8, JsonException e)
    {
        var start = 0;
        for (var line = 0L; line < (e.LineNumber ?? 0); line++)
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        return start + (int)(e.BytePositionInLine ?? 0);
    }

    private sealed class Container(bool isObject, int offset)
    {
        private readonly List<JsonMember> _members = [];
        private readonly List<JsonValue> _items = [];

        public string Name { private get; set; } = "";

        public void Add(JsonValue value)
        {
            if (isObject)
                _members.Add(new JsonMember(Name, value));
            else
                _items.Add(value);
        }

        public JsonValue Close() => isObject ? new JsonObject(_members, offset) : new JsonArray(_items, offset);
    }
}
