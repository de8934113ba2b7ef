using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Contracts.Consumers.Schemas;

/// <summary>
/// JSON Schemas of the types without parts, as System.Text.Json writes them. Whole numbers have the bounds of their type, because reading beyond them fails;
/// numbers with a fraction have none, since no event comes near them. Formats are those of the drafts, and only where the serializer keeps to them.
/// </summary>
internal static class ScalarSchemas
{
    private const string Number = """{"type":"number"}""";
    private const string Text = """{"type":"string"}""";

    private static readonly Dictionary<Type, string> Known = new()
    {
        [typeof(bool)] = """{"type":"boolean"}""",
        [typeof(sbyte)] = Integer(sbyte.MinValue, sbyte.MaxValue),
        [typeof(byte)] = Integer(byte.MinValue, byte.MaxValue),
        [typeof(short)] = Integer(short.MinValue, short.MaxValue),
        [typeof(ushort)] = Integer(ushort.MinValue, ushort.MaxValue),
        [typeof(int)] = Integer(int.MinValue, int.MaxValue),
        [typeof(uint)] = Integer(uint.MinValue, uint.MaxValue),
        [typeof(long)] = Integer(long.MinValue, long.MaxValue),
        [typeof(ulong)] = Integer(ulong.MinValue, ulong.MaxValue),
        [typeof(Int128)] = Integer(Int128.MinValue, Int128.MaxValue),
        [typeof(UInt128)] = Integer(UInt128.MinValue, UInt128.MaxValue),
        [typeof(Half)] = Number,
        [typeof(float)] = Number,
        [typeof(double)] = Number,
        [typeof(decimal)] = Number,
        [typeof(string)] = Text,
        [typeof(char)] = """{"type":"string","minLength":1,"maxLength":1}""",
        [typeof(Guid)] = """{"type":"string","format":"uuid"}""",
        [typeof(Uri)] = """{"type":"string","format":"uri-reference"}""",
        [typeof(Version)] = Text,
        [typeof(DateTime)] = """{"type":"string","format":"date-time"}""",
        [typeof(DateTimeOffset)] = """{"type":"string","format":"date-time"}""",
        [typeof(DateOnly)] = """{"type":"string","format":"date"}""",
        [typeof(TimeOnly)] = """{"type":"string","pattern":"^[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,7})?$"}""",
        [typeof(TimeSpan)] = """{"type":"string","pattern":"^-?([0-9]+\\.)?[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,7})?$"}""",
        [typeof(byte[])] = """{"type":"string","contentEncoding":"base64"}""",
        [typeof(ReadOnlyMemory<byte>)] = """{"type":"string","contentEncoding":"base64"}""",
        [typeof(Memory<byte>)] = """{"type":"string","contentEncoding":"base64"}""",
        [typeof(object)] = "{}",
        [typeof(JsonElement)] = "{}",
        [typeof(JsonDocument)] = "{}",
        [typeof(JsonNode)] = "{}",
        [typeof(JsonObject)] = """{"type":"object"}""",
        [typeof(JsonArray)] = """{"type":"array"}""",
    };

    public static IEnumerable<Type> Types => Known.Keys;

    public static string? Of(Type type) => Known.GetValueOrDefault(type);

    public static bool IsNumber(Type type) => Of(type) is { } schema && (schema == Number || schema.StartsWith("""{"type":"integer""", StringComparison.Ordinal));

    private static string Integer(BigInteger lowest, BigInteger highest) => $$"""{"type":"integer","minimum":{{lowest}},"maximum":{{highest}}}""";
}
