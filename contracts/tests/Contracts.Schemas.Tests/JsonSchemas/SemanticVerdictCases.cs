using System.Text.Json;
using Contracts.Schemas.JsonSchemas;
using Contracts.Schemas.Tests.Cases;

namespace Contracts.Schemas.Tests.JsonSchemas;

/// <summary>Pairs of schemas, with a document that tells them apart where a sampled search found one.</summary>
public sealed class SemanticVerdictCases(ITestOutputHelper output)
{
    private static readonly string[] Files = ["json-generated-matrix.json", "json-karapace.json"];

    public static IEnumerable<TheoryDataRow<string, int>> Pairs => Files.SelectMany(file => SchemaCases.Rows(file));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_yes_is_never_contradicted_and_a_no_has_a_witness(string file, int at)
    {
        var record = SchemaCases.Record(file, at);
        var (writer, reader) = (JsonSchema.Parse(record.Schema("old")), JsonSchema.Parse(record.Schema("new")));
        switch (JsonSchemaCompatibility.Decide(reader, writer, TestContext.Current.CancellationToken))
        {
            case JsonSchemaVerdict.Compatible:
                Counterexample(record).Should().BeNull();
                break;
            case JsonSchemaVerdict.Incompatible no:
                writer.Validate(no.Document, TestContext.Current.CancellationToken).IsValid.Should().BeTrue("{0}", no.Document);
                reader.Validate(no.Document, TestContext.Current.CancellationToken).IsValid.Should().BeFalse("{0}", no.Document);
                no.Rejection.Should().NotBeEmpty();
                break;
            case JsonSchemaVerdict.Undecided undecided:
                undecided.Reason.Should().NotBeEmpty();
                break;
        }
    }

    [Fact]
    public void Few_pairs_stay_undecided()
    {
        var pairs = Pairs.Select(row => row.Data).Where(row => row.Item2 >= 0).Select(row => SchemaCases.Record(row.Item1, row.Item2)).ToList();
        Assert.SkipWhen(pairs.Count == 0, "The conformance data is not here.");
        var verdicts = pairs.Select(record => (Record: record, Verdict: JsonSchemaCompatibility.Decide(
            JsonSchema.Parse(record.Schema("new")), JsonSchema.Parse(record.Schema("old")), TestContext.Current.CancellationToken))).ToList();
        foreach (var (record, verdict) in verdicts)
        {
            if (verdict is JsonSchemaVerdict.Undecided undecided)
                output.WriteLine($"{SchemaCases.Name(record)}: {record.Schema("old")} to {record.Schema("new")}: {undecided.Reason}");
        }

        var count = verdicts.CountBy(pair => pair.Verdict.GetType().Name).ToDictionary();
        output.WriteLine(string.Join(", ", count));
        count.GetValueOrDefault("Undecided").Should().BeLessThan(130);
        count["Compatible"].Should().BeGreaterThan(1200);
    }

    private static string? Counterexample(JsonElement record) =>
        record.GetProperty("semantic") is var semantic && semantic.TryGetProperty("counterexample", out var document) ? document.GetRawText() : null;
}
