using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Compatibility;
using Contracts.Schemas.Tests.Cases;

namespace Contracts.Schemas.Tests.Avro;

/// <summary>Pairs of schemas with the verdicts of other implementations, and the differences that registries report.</summary>
public sealed class AvroVerdictCases
{
    private static readonly string[] Files =
    [
        "avro-java-schemacompatibility.json", "avro-java-decoder-resolution.json", "avro-python.json", "avro-generated-matrix.json", "avro-special.json",
    ];

    public static IEnumerable<TheoryDataRow<string, int>> Pairs => Files.SelectMany(file => SchemaCases.Rows(file));

    public static IEnumerable<TheoryDataRow<string, int>> PairsWithDifferences =>
        Files.SelectMany(file => file is "avro-java-schemacompatibility.json" or "avro-generated-matrix.json"
            ? SchemaCases.Rows(file, record => record.TryGetProperty("incompatibilities", out _))
            : []);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_verdict_is_the_same(string file, int at)
    {
        var record = SchemaCases.Record(file, at);
        var incompatibilities = AvroCompatibility.Check(Stored(record.Schema("new")), Stored(record.Schema("old")), TestContext.Current.CancellationToken);
        var expected = record.GetProperty("compatible").GetBoolean() != SchemaDeviation.IsKnown(AvroDeviations.Verdicts, SchemaCases.Name(record));
        (incompatibilities.Count == 0).Should().Be(expected, string.Join("; ", incompatibilities));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_incompatibility_has_a_witness(string file, int at)
    {
        var record = SchemaCases.Record(file, at);
        var (reader, writer) = (Stored(record.Schema("new")), Stored(record.Schema("old")));
        foreach (var incompatibility in AvroCompatibility.Check(reader, writer, TestContext.Current.CancellationToken))
        {
            if (incompatibility.Witness is { } witness)
                new AvroReader(reader, writer).TryRead(witness.Bytes.Span, out _, out _).Should().BeFalse("{0}", witness.Json);
            else
                SmallestData.Of(writer.Type).Has(writer.Type).Should().BeFalse("a writer that can write anything has a witness: {0}", incompatibility);
        }
    }

    [Theory]
    [MemberData(nameof(PairsWithDifferences))]
    public void Registries_report_the_same_differences(string file, int at)
    {
        var record = SchemaCases.Record(file, at);
        var ours = AvroCompatibility.Check(Stored(record.Schema("new")), Stored(record.Schema("old")), TestContext.Current.CancellationToken);
        var theirs = record.GetProperty("incompatibilities").EnumerateArray()
            .Select(difference => new AvroRegistryDifference(difference.Text("type")!, difference.Text("location")!, difference.Text("message")!));
        ours.Select(incompatibility => incompatibility.Registry).Should().BeEquivalentTo(theirs.Distinct());
    }

    private static AvroSchema Stored(string text) => AvroSchema.Parse(text, new AvroSchemaOptions { Strictness = AvroSchemaStrictness.Stored });
}
