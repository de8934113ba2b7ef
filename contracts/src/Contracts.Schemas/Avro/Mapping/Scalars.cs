namespace Contracts.Schemas.Avro.Mapping;

/// <summary>The Avro of C# types that have no parts.</summary>
internal static class Scalars
{
    private static readonly Dictionary<Type, string> Schemas = new()
    {
        [typeof(bool)] = "\"boolean\"",
        [typeof(sbyte)] = "\"int\"",
        [typeof(byte)] = "\"int\"",
        [typeof(short)] = "\"int\"",
        [typeof(ushort)] = "\"int\"",
        [typeof(int)] = "\"int\"",
        [typeof(uint)] = "\"long\"",
        [typeof(long)] = "\"long\"",
        [typeof(float)] = "\"float\"",
        [typeof(double)] = "\"double\"",
        [typeof(string)] = "\"string\"",
        [typeof(char)] = "\"string\"",
        [typeof(Uri)] = "\"string\"",
        [typeof(byte[])] = "\"bytes\"",
        [typeof(ReadOnlyMemory<byte>)] = "\"bytes\"",
        [typeof(Guid)] = """{"type":"string","logicalType":"uuid"}""",
        [typeof(DateOnly)] = """{"type":"int","logicalType":"date"}""",
        [typeof(TimeOnly)] = """{"type":"long","logicalType":"time-micros"}""",
        [typeof(DateTime)] = """{"type":"long","logicalType":"timestamp-micros"}""",
        [typeof(DateTimeOffset)] = """{"type":"long","logicalType":"timestamp-micros"}""",
    };

    public static bool TryGet(Type type, out string schema) => Schemas.TryGetValue(type, out schema!);

    public static string Decimal(int precision, int scale) => $$"""{"type":"bytes","logicalType":"decimal","precision":{{precision}},"scale":{{scale}}}""";
}
