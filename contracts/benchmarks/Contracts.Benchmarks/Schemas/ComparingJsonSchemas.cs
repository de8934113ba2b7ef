using BenchmarkDotNet.Attributes;
using Contracts.Schemas.JsonSchemas;

namespace Contracts.Benchmarks.Schemas;

/// <summary>JSON Schemas of 50 members (primitives, nullable, an enum, a list of objects) and of 5,000: reading, proving, finding a witness; and what a registry asks.</summary>
[MemoryDiagnoser]
public class ComparingJsonSchemas
{
    private static readonly string[] Types =
    [
        """{"type":"integer"}""", """{"type":"string"}""", """{"type":["null","number"]}""", """{"type":"string","format":"date-time"}""", """{"type":["null","string"]}""",
    ];

    private readonly string _text = Writer(50, "NEW");
    private readonly JsonSchema _writer = JsonSchema.Parse(Writer(50, "NEW"));
    private readonly JsonSchema _reader = JsonSchema.Parse(Reader(50, "NEW"));
    private readonly JsonSchema _narrowReader = JsonSchema.Parse(Reader(50, "OLD"));
    private readonly JsonSchema _largeWriter = JsonSchema.Parse(Writer(5_000, "NEW"));
    private readonly JsonSchema _largeReader = JsonSchema.Parse(Reader(5_000, "NEW"));

    [Benchmark]
    public JsonSchema Read() => JsonSchema.Parse(_text);

    [Benchmark]
    public JsonSchemaVerdict Compatible() => As<JsonSchemaVerdict.Compatible>(JsonSchemaCompatibility.Decide(_reader, _writer));

    [Benchmark]
    public JsonSchemaVerdict Incompatible() => As<JsonSchemaVerdict.Incompatible>(JsonSchemaCompatibility.Decide(_narrowReader, _writer));

    [Benchmark]
    public JsonSchemaVerdict CompatibleWithFiveThousandMembers() => As<JsonSchemaVerdict.Compatible>(JsonSchemaCompatibility.Decide(_largeReader, _largeWriter));

    [Benchmark]
    public int AsARegistry() => JsonSchemaRegistryRules.Compare(_reader, _writer).Count;

    private static JsonSchemaVerdict As<T>(JsonSchemaVerdict verdict) => verdict is T ? verdict : throw new InvalidOperationException($"{verdict} is not {typeof(T).Name}.");

    private static string Reader(int members, string symbol) => Text(members, symbol, closed: false);

    private static string Writer(int members, string symbol) => Text(members, symbol, closed: true);

    private static string Text(int members, string symbol, bool closed)
    {
        var plain = Enumerable.Range(0, members).Select(i => $"\"f{i}\":{Types[i % Types.Length]}");
        var required = Enumerable.Range(0, members).Where(i => i % 2 == 0).Select(i => $"\"f{i}\"");
        return $$$"""
            {"type":"object","properties":{{{{string.Join(",", plain)}}},
              "status":{"enum":["{{{symbol}}}","PAID"]},
              "lines":{"type":"array","items":{"type":"object","properties":{"sku":{"type":"string"} },"required":["sku"]} } },
              "required":[{{{string.Join(",", required)}}}]{{{(closed ? ",\"additionalProperties\":false" : "")}}} }
            """;
    }
}
