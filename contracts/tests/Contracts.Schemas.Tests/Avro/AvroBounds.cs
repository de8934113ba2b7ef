using System.Diagnostics;
using System.Text;
using Contracts.Schemas.Avro;

namespace Contracts.Schemas.Tests.Avro;

/// <summary>Large, deep and self-similar schemas take bounded time. The bounds are a hundred times what is measured, and stand against growth of another order.</summary>
public sealed class AvroBounds(ITestOutputHelper output)
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    [Fact]
    public void Five_thousand_fields() => Within(() =>
    {
        var writer = AvroSchema.Parse(Record("R", 5_000, "int"));
        AvroCompatibility.Check(AvroSchema.Parse(Record("R", 5_000, "long")), writer).Should().BeEmpty();
        var reasons = AvroCompatibility.Check(AvroSchema.Parse(Record("R", 5_000, "string")), writer);
        reasons.Should().HaveCount(5_000);
        reasons[4_999].Witness!.Bytes.Length.Should().Be(5_000);
    });

    [Fact]
    public void Unions_of_many_records_that_contain_the_union() => Within(() =>
    {
        static string Union(string type) => "[" + string.Join(",", Enumerable.Range(0, 150).Select(i =>
            $$"""{"type":"record","name":"R{{i}}","fields":[{"name":"next","type":["null",{{(i == 0 ? "" : $"\"R{i - 1}\",")}}"R{{i}}"]},{"name":"v","type":"{{type}}"}]}""")) + "]";
        AvroCompatibility.Check(AvroSchema.Parse(Union("long")), AvroSchema.Parse(Union("int"))).Should().BeEmpty();
        var reasons = AvroCompatibility.Check(AvroSchema.Parse(Union("int")), AvroSchema.Parse(Union("long")));
        reasons.Should().HaveCount(150).And.OnlyContain(reason => reason.Witness != null);
    });

    [Fact]
    public void Cycles_of_different_length() => Within(() =>
    {
        static string Cycle(int length, string type)
        {
            var text = $$"""["null","C0"],"default":null},{"name":"v","type":"{{type}}"}]}""";
            for (var i = length - 1; i >= 0; i--)
                text = $$"""{"type":"record","name":"C{{i}}","aliases":["C"],"fields":[{"name":"next","type":{{text}}""" + (i == 0 ? "" : "}]}");
            return text;
        }

        var (reader, writer) = (AvroSchema.Parse(Cycle(7, "int")), AvroSchema.Parse(Cycle(11, "string")));
        AvroCompatibility.Check(reader, writer).Should().NotBeEmpty().And.OnlyContain(reason => reason.Witness != null);
    });

    [Fact]
    public void A_datum_that_doubles_with_every_level_is_not_written_out() => Within(() =>
    {
        static string Doubling(string type)
        {
            var text = new StringBuilder($$"""[{"type":"record","name":"D0","fields":[{"name":"v","type":"{{type}}"}]}""");
            for (var i = 1; i <= 60; i++)
                text.Append($$""",{"type":"record","name":"D{{i}}","fields":[{"name":"a","type":"D{{i - 1}}"},{"name":"b","type":"D{{i - 1}}"}]}""");
            return text.Append(']').ToString();
        }

        var reasons = AvroCompatibility.Check(AvroSchema.Parse(Doubling("int")), AvroSchema.Parse(Doubling("string")));
        reasons.Should().HaveCount(61);
        reasons[0].Witness.Should().NotBeNull();
        reasons[60].Witness.Should().BeNull();
    });

    [Fact]
    public void Two_hundred_levels_with_the_fault_at_the_bottom() => Within(() =>
    {
        static string Nested(string text) => Enumerable.Range(0, 200).Aggregate($"\"{text}\"", (inner, i) => $$"""{"type":"record","name":"N{{i}}","fields":[{"name":"f","type":{{inner}}}]}""");
        var only = AvroCompatibility.Check(AvroSchema.Parse(Nested("int")), AvroSchema.Parse(Nested("long"))).Should().ContainSingle().Subject;
        only.Path.Should().Be(string.Concat(Enumerable.Repeat("/fields/0/type", 200)));
        only.Witness!.Bytes.ToArray().Should().Equal(0);
    });

    [Fact]
    public void Meanings_in_many_places_and_in_records_that_contain_each_other() => Within(() =>
    {
        const string Millis = """{"type":"long","logicalType":"timestamp-millis"}""";
        const string Micros = """{"type":"long","logicalType":"timestamp-micros"}""";
        static string Union(string type) => "[" + string.Join(",", Enumerable.Range(0, 150).Select(i =>
            $$"""{"type":"record","name":"R{{i}}","fields":[{"name":"next","type":["null",{{(i == 0 ? "" : $"\"R{i - 1}\",")}}"R{{i}}"]},{"name":"v","type":{{type}}}]}""")) + "]";

        var flat = AvroMeaning.Check(AvroSchema.Parse(Record("R", 5_000, Millis, quoted: false)), AvroSchema.Parse(Record("R", 5_000, Micros, quoted: false)));
        var round = AvroMeaning.Check(AvroSchema.Parse(Union(Millis)), AvroSchema.Parse(Union(Micros)));

        flat.Should().HaveCount(5_000);
        flat[4_999].Witness!.Bytes.Length.Should().BeGreaterThan(5_000);
        round.Should().HaveCount(150).And.OnlyContain(misreading => misreading.Witness != null);
    });

    [Fact]
    public void A_comparison_can_be_cancelled()
    {
        var schema = AvroSchema.Parse(Record("R", 10, """{"type":"array","items":"int"}""", quoted: false));
        var check = () => AvroCompatibility.Check(schema, schema, new CancellationToken(canceled: true));
        var understand = () => AvroMeaning.Check(schema, schema, new CancellationToken(canceled: true));
        check.Should().Throw<OperationCanceledException>();
        understand.Should().Throw<OperationCanceledException>();
    }

    private static string Record(string name, int fields, string type, bool quoted = true) =>
        $$"""{"type":"record","name":"{{name}}","fields":[{{string.Join(",", Enumerable.Range(0, fields).Select(i => $$"""{"name":"f{{i}}","type":{{(quoted ? $"\"{type}\"" : type)}}}"""))}}]}""";

    private void Within(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        output.WriteLine($"{watch.Elapsed.TotalMilliseconds:0} ms");
        watch.Elapsed.Should().BeLessThan(Bound);
    }
}
