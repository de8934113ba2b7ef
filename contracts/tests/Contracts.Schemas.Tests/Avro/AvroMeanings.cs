using Contracts.Schemas.Avro;

namespace Contracts.Schemas.Tests.Avro;

/// <summary>Values that are read and taken for something else, which no registry tells anybody about.</summary>
public sealed class AvroMeanings
{
    private const string Fine = "";

    /// <summary>A field's type as the writer has it and as the reader has it, the rule, and the value that shows it.</summary>
    public static TheoryData<string, string, string, string> Pairs => new()
    {
        { Decimal(18, 4), Decimal(18, 2), "decimal-scale-differs", "1.2995 is read as 129.95" },
        { Decimal(18, 2), Decimal(18, 4), "decimal-scale-differs", "129.95 is read as 1.2995" },
        { Decimal(18, 2), Decimal(18, 0), "decimal-scale-differs", "129.95 is read as 12995" },
        { Decimal(3, 3), Decimal(3, 1), "decimal-scale-differs", "0.129 is read as 12.9" },
        { Decimal(9, 4), Decimal(18, 2), "decimal-scale-differs", "1.2995 is read as 129.95" },
        { Decimal(2_000, 2_000), Decimal(2_000, 0), "decimal-scale-differs", "12995e-2000 is read as 12995" },
        { FixedDecimal(8, 18, 4), FixedDecimal(8, 18, 2), "decimal-scale-differs", "1.2995 is read as 129.95" },
        { Decimal(18, 2), Decimal(18, 2), Fine, "" },
        { Decimal(9, 2), Decimal(18, 2), Fine, "" },
        { Decimal(18, 2), Decimal(9, 2), "decimal-precision-smaller", "10000000.00 does not fit" },
        { Decimal(2_000_000_000, 2), Decimal(1_999_999_999, 2), "decimal-precision-smaller", "room for 1999999999" },
        { FixedDecimal(2_000_000_000, 9, 2), FixedDecimal(2_000_000_000, 9, 4), "decimal-scale-differs", "the point moves" },
        { Decimal(18, 2), "\"string\"", "decimal-read-as-text", "129.95 is read as \"2\ufffd\"" },
        { Decimal(18, 2), Logical("string", "uuid"), "decimal-read-as-text", "129.95 is read as \"2\ufffd\"" },
        { Decimal(18, 2), "\"bytes\"", Fine, "" },
        { "\"bytes\"", Decimal(18, 2), "logical-type-missing", "0x32c3 is read as 129.95" },
        { "\"string\"", Decimal(18, 2), "logical-type-missing", "\"129.95\" is read as 540917774564.37" },
        { Logical("string", "uuid"), Decimal(18, 2), "logical-type-differs", "is read as" },
        // The scale is larger than the precision, or there is none: by the specification such a decimal counts as plain bytes.
        { Decimal(2, 4), Decimal(18, 2), "logical-type-missing", "0x32c3 is read as 129.95" },
        { Decimal(18, 4), Decimal(2, 4), Fine, "" },
        { Logical("bytes", "decimal"), "\"bytes\"", Fine, "" },

        { Logical("long", "timestamp-millis"), Logical("long", "timestamp-micros"), "time-unit-differs", "2001-09-09T01:46:40Z is read as 1970-01-12T13:46:40Z" },
        { Logical("long", "timestamp-micros"), Logical("long", "timestamp-millis"), "time-unit-differs", "2001-09-09T01:46:40Z is read as the year 33658" },
        { Logical("long", "timestamp-nanos"), Logical("long", "timestamp-micros"), "time-unit-differs", "2001-09-09T01:46:40Z is read as the year 33658" },
        { Logical("long", "local-timestamp-millis"), Logical("long", "local-timestamp-micros"), "time-unit-differs", "2001-09-09T01:46:40 on a local clock is read as 1970-01-12T13:46:40 on a local clock" },
        { Logical("int", "time-millis"), Logical("long", "time-micros"), "time-unit-differs", "12:34:56 is read as 00:00:45.296" },
        { Logical("long", "timestamp-micros"), Logical("long", "local-timestamp-micros"), "logical-type-differs", "2001-09-09T01:46:40Z is read as 2001-09-09T01:46:40 on a local clock" },
        { Logical("int", "date"), Logical("long", "timestamp-millis"), "logical-type-differs", "2024-10-04 is read as 1970-01-01T00:00:20Z" },
        { Logical("int", "date"), Logical("int", "time-millis"), "logical-type-differs", "2024-10-04 is read as 00:00:20" },
        { Logical("int", "time-millis"), Logical("int", "date"), "logical-type-differs", "12:34:56 is read as the year" },
        { "\"int\"", Logical("int", "date"), "logical-type-missing", "20000 is read as 2024-10-04" },
        { "\"int\"", Logical("long", "timestamp-millis"), "logical-type-missing", "20000 is read as 1970-01-01T00:00:20Z" },
        { "\"long\"", Logical("long", "timestamp-millis"), "logical-type-missing", "1000000000000 is read as 2001-09-09T01:46:40Z" },
        { Logical("int", "date"), "\"int\"", Fine, "" },
        { Logical("int", "date"), "\"double\"", Fine, "" },
        { Logical("long", "timestamp-millis"), "\"long\"", Fine, "" },

        { Logical("string", "uuid"), "\"string\"", Fine, "" },
        { "\"string\"", Logical("string", "uuid"), Fine, "" },
        { "\"bytes\"", Logical("string", "uuid"), Fine, "" },
        { Fixed(16, ""), Fixed(16, ",\"logicalType\":\"uuid\""), "logical-type-missing", "0xf81d4fae7dec11d0a76500a0c91e6bf6 is read as f81d4fae-7dec-11d0-a765-00a0c91e6bf6" },
        { Fixed(16, ",\"logicalType\":\"uuid\""), Fixed(16, ""), Fine, "" },
        { Fixed(16, ",\"logicalType\":\"uuid\""), FixedDecimal(16, 18, 2), "logical-type-differs", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6 is read as -" },
        { Fixed(12, ""), Fixed(12, ",\"logicalType\":\"duration\""), "logical-type-missing", "is read as 1 months, 2 days and 3 ms" },
        { "\"string\"", Logical("string", "of-our-own"), Fine, "" },
        { Logical("long", "timestamp-millis"), Logical("long", "of-our-own"), Fine, "" },
        { Logical("int", "timestamp-millis"), Logical("int", "date"), "logical-type-missing", "20000 is read as 2024-10-04" },

        // Not read at all, and so not misread: that is another answer.
        { Decimal(18, 2), "\"int\"", Fine, "" },
        { FixedDecimal(8, 18, 2), FixedDecimal(9, 18, 4), Fine, "" },
        { FixedDecimal(8, 18, 2), Decimal(18, 4), Fine, "" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_value_is_understood_as_it_is_meant_or_the_answer_says_how_it_is_misread(string written, string read, string rule, string shown)
    {
        var (reader, writer) = (Event(read), Event(written));

        var found = AvroMeaning.Check(reader, writer, TestContext.Current.CancellationToken);

        if (rule == Fine)
        {
            found.Should().BeEmpty();
            return;
        }

        var only = found.Should().ContainSingle().Subject;
        (only.Rule, only.Path).Should().Be((rule, "/fields/0/type"));
        only.Sentence.Should().StartWith("'amount' is ").And.Contain(shown);
        only.ChangesValue.Should().Be(rule != "decimal-precision-smaller");
        AvroCompatibility.Check(reader, writer, TestContext.Current.CancellationToken).Should().BeEmpty("no registry has anything against it");
    }

    [Fact]
    public void The_sentence_has_the_place_both_meanings_a_value_and_what_to_do()
    {
        var only = AvroMeaning.Check(Event(Decimal(18, 2)), Event(Decimal(18, 4)), TestContext.Current.CancellationToken).Should().ContainSingle().Subject;

        only.ToString().Should().Be(
            "/fields/0/type: 'amount' is decimal(18, 4) to the writer and decimal(18, 2) to the reader: the bytes hold the digits alone, so the point moves. 1.2995 is read as 129.95. "
            + "Keep the scale. Another one goes into a new field, and the old field goes once nobody reads it any more. [decimal-scale-differs]");
        (only.Witness!.Json, only.Witness.Rejection).Should().Be(("""{"amount":"2Ã"}""", "1.2995 is read as 129.95."));
        only.Witness.Bytes.ToArray().Should().Equal(4, 0x32, 0xC3);
    }

    /// <summary>Where M is written, and what is read there, with the place where they meet.</summary>
    [Theory]
    [InlineData("M", "R", "/", "The value")]
    [InlineData("""{"type":"array","items":M}""", """{"type":"array","items":R}""", "/items", "'[]'")]
    [InlineData("""{"type":"map","values":M}""", """{"type":"map","values":R}""", "/values", "'[]'")]
    [InlineData("M", """["null",R]""", "/1", "The value")]
    [InlineData("""["null",M]""", """["null",R]""", "/1", "The value")]
    [InlineData("""["null",M]""", """["string",R,"null"]""", "/1", "The value")]
    [InlineData("""{"type":"record","name":"A","fields":[{"name":"lines","type":{"type":"array","items":{"type":"record","name":"L","fields":[{"name":"price","type":M}]}}}]}""", """{"type":"record","name":"A","fields":[{"name":"lines","type":{"type":"array","items":{"type":"record","name":"L","fields":[{"name":"price","type":["null",R]}]}}}]}""", "/fields/0/type/items/fields/0/type/1", "'lines[].price'")]
    [InlineData("""{"type":"record","name":"A","fields":[{"name":"old","type":M}]}""", """{"type":"record","name":"B","aliases":["A"],"fields":[{"name":"new","aliases":["old"],"type":R}]}""", "/fields/0/type", "'new'")]
    [InlineData("""{"type":"record","name":"A","fields":[{"name":"next","type":["null","A"]},{"name":"v","type":M}]}""", """{"type":"record","name":"A","fields":[{"name":"next","type":["null","A"]},{"name":"v","type":R}]}""", "/fields/1/type", "'v'")]
    public void It_is_found_wherever_values_meet(string written, string read, string path, string place)
    {
        var (writer, reader) = (AvroSchema.Parse(written.Replace("M", Decimal(9, 4), StringComparison.Ordinal)), AvroSchema.Parse(read.Replace("R", Decimal(9, 2), StringComparison.Ordinal)));

        var only = AvroMeaning.Check(reader, writer, TestContext.Current.CancellationToken).Should().ContainSingle().Subject;

        only.Path.Should().Be(path);
        only.Sentence.Should().StartWith($"{place} is decimal(9, 4) to the writer");
        new AvroReader(reader, writer).TryRead(only.Witness!.Bytes.Span, out _, out _).Should().BeTrue("it is read, and that is what is wrong");
    }

    [Theory]
    [InlineData("""{"type":"record","name":"A","fields":[{"name":"v","type":M}]}""", """{"type":"record","name":"A","fields":[]}""")]
    [InlineData("""{"type":"record","name":"A","fields":[]}""", """{"type":"record","name":"A","fields":[{"name":"v","type":R,"default":"\u0001"}]}""")]
    [InlineData("""["null",M]""", "\"null\"")]
    [InlineData("M", """["bytes","null"]""")]
    [InlineData("""[{"type":"record","name":"A","fields":[]},{"type":"record","name":"B","fields":[{"name":"v","type":M}]}]""", """{"type":"record","name":"A","fields":[{"name":"v","type":R,"default":"\u0001"}]}""")]
    public void What_does_not_meet_is_not_misread(string written, string read) => AvroMeaning.Check(
        AvroSchema.Parse(read.Replace("R", Decimal(9, 2), StringComparison.Ordinal)),
        AvroSchema.Parse(written.Replace("M", Decimal(9, 4), StringComparison.Ordinal)),
        TestContext.Current.CancellationToken).Should().BeEmpty();

    [Fact]
    public void There_is_no_witness_where_the_reader_refuses_the_event_for_another_reason()
    {
        var writer = AvroSchema.Parse($$"""{"type":"record","name":"A","fields":[{"name":"v","type":{{Decimal(9, 4)}}}]}""");
        var reader = AvroSchema.Parse($$"""{"type":"record","name":"A","fields":[{"name":"v","type":{{Decimal(9, 2)}}},{"name":"w","type":"int"}]}""");

        AvroMeaning.Check(reader, writer, TestContext.Current.CancellationToken).Should().ContainSingle().Which.Witness.Should().BeNull();
    }

    [Fact]
    public void Every_rule_has_its_own_id_and_a_case() => AvroMeaning.Rules.Should().OnlyHaveUniqueItems()
        .And.BeEquivalentTo(Pairs.Select(row => row.Data.Item3).Where(rule => rule != Fine).Distinct());

    private static AvroSchema Event(string type) => AvroSchema.Parse($$"""{"type":"record","name":"Paid","fields":[{"name":"amount","type":{{type}}}]}""");

    private static string Logical(string type, string logical) => $$"""{"type":"{{type}}","logicalType":"{{logical}}"}""";

    private static string Decimal(int precision, int scale) => $$"""{"type":"bytes","logicalType":"decimal","precision":{{precision}},"scale":{{scale}}}""";

    private static string Fixed(int size, string more) => $$"""{"type":"fixed","name":"F","size":{{size}}{{more}}}""";

    private static string FixedDecimal(int size, int precision, int scale) => Fixed(size, $",\"logicalType\":\"decimal\",\"precision\":{precision},\"scale\":{scale}");
}
