using BenchmarkDotNet.Attributes;
using Contracts.Schemas.Avro;

namespace Contracts.Benchmarks.Schemas;

/// <summary>Avro schemas of 50 fields (primitives, nullable, an enum, a list of records) and of 5,000: reading, comparing, finding a witness.</summary>
[MemoryDiagnoser]
public class ComparingAvroSchemas
{
    private static readonly string[] Types =
    [
        "\"long\"", "\"string\"", """["null","double"]""", """{"type":"bytes","logicalType":"decimal","precision":9,"scale":2}""", """["null","string"]""",
    ];

    private readonly string _text = Text(50, "NEW");
    private readonly AvroSchema _writer = AvroSchema.Parse(Text(50, "NEW"));
    private readonly AvroSchema _reader = AvroSchema.Parse(Text(51, "NEW"));
    private readonly AvroSchema _narrowReader = AvroSchema.Parse(Text(50, "OLD"));
    private readonly AvroSchema _largeWriter = AvroSchema.Parse(Text(5_000, "NEW"));
    private readonly AvroSchema _largeReader = AvroSchema.Parse(Text(5_001, "NEW"));

    [Benchmark]
    public AvroSchema Read() => AvroSchema.Parse(_text);

    [Benchmark]
    public int Compatible() => AvroCompatibility.Check(_reader, _writer).Count == 0 ? 0 : throw new InvalidOperationException("They are to be compatible.");

    [Benchmark]
    public AvroWitness Incompatible() => AvroCompatibility.Check(_narrowReader, _writer)[0].Witness ?? throw new InvalidOperationException("There is to be a witness.");

    [Benchmark]
    public int CompatibleWithFiveThousandFields() => AvroCompatibility.Check(_largeReader, _largeWriter).Count == 0 ? 0 : throw new InvalidOperationException("They are to be compatible.");

    private static string Text(int fields, string symbol)
    {
        var plain = Enumerable.Range(0, fields).Select(i => $$"""{"name":"f{{i}}","type":{{Types[i % Types.Length]}}{{Default(i)}} }""");
        return $$$"""
            {"type":"record","name":"Event","namespace":"shop","fields":[{{{string.Join(",", plain)}}},
              {"name":"status","type":{"type":"enum","name":"Status","symbols":["{{{symbol}}}","PAID"]}},
              {"name":"lines","type":{"type":"array","items":{"type":"record","name":"Line","fields":[{"name":"sku","type":"string"}]}} }]}
            """;
    }

    private static string Default(int field) => (field % Types.Length) switch
    {
        0 => ",\"default\":0",
        1 => ",\"default\":\"\"",
        2 or 4 => ",\"default\":null",
        _ => "",
    };
}
