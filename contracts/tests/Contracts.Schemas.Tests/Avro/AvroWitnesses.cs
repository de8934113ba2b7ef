using Contracts.Schemas.Avro;

namespace Contracts.Schemas.Tests.Avro;

/// <summary>What a comparison tells people: the rule, the place, a sentence, and a datum that shows it.</summary>
public sealed class AvroWitnesses
{
    private const string Order = """
        {"type":"record","name":"Order","namespace":"shop","fields":[
          {"name":"id","type":"long"},
          {"name":"status","type":{"type":"enum","name":"Status","symbols":["NEW","PAID","LOST"]}},
          {"name":"lines","type":{"type":"array","items":{"type":"record","name":"Line","fields":[{"name":"sku","type":"string"},{"name":"price","type":["null","double"]}]}}}]}
        """;

    [Theory]
    [InlineData("\"LOST\"", "\"SHIPPED\"", "enum-symbols-missing", "/fields/1/type/symbols", """{"id":0,"status":"LOST","lines":[]}""", "At byte 2: the reader's enum shop.Status has no symbol 'LOST', and no default.")]
    [InlineData("[\"null\",\"double\"]", "[\"null\",\"long\"]", "union-branch-missing", "/fields/2/type/items/fields/1/type/1", """{"id":0,"status":"NEW","lines":[{"sku":"","price":{"double":0}}]}""", "At byte 5: the reader's union has no branch for the writer's double.")]
    [InlineData("\"sku\",\"type\":\"string\"", "\"article\",\"type\":\"string\"", "reader-field-without-default", "/fields/2/type/items/fields/0", """{"id":0,"status":"NEW","lines":[{"sku":"","price":null}]}""", "At byte 3: the writer has no field 'article', and the reader has no default for it.")]
    [InlineData("\"Line\"", "\"Item\"", "name-mismatch", "/fields/2/type/items/name", """{"id":0,"status":"NEW","lines":[{"sku":"","price":null}]}""", "At byte 3: the reader's record shop.Item is not the writer's shop.Line.")]
    [InlineData("\"id\",\"type\":\"long\"", "\"id\",\"type\":\"int\"", "type-mismatch", "/fields/0/type", """{"id":0,"status":"NEW","lines":[]}""", "The reader has int where the writer wrote long, which cannot be read as it.")]
    public void A_breaking_change_is_shown_by_a_datum(string written, string read, string rule, string path, string json, string rejection)
    {
        var reader = Order.Replace(written, read, StringComparison.Ordinal);
        reader.Should().NotBe(Order);

        var only = AvroCompatibility.Check(AvroSchema.Parse(reader), AvroSchema.Parse(Order), TestContext.Current.CancellationToken).Should().ContainSingle().Subject;

        (only.Rule, only.Path).Should().Be((rule, path));
        (only.Witness!.Json, only.Witness.Rejection).Should().Be((json, rejection));
    }

    [Fact]
    public void A_default_that_fits_nothing_breaks_a_stored_reader()
    {
        var stored = new AvroSchemaOptions { Strictness = AvroSchemaStrictness.Stored };
        var reader = AvroSchema.Parse("""{"type":"record","name":"A","fields":[{"name":"x","type":"int","default":"1"}]}""", stored);
        var writer = AvroSchema.Parse("""{"type":"record","name":"A","fields":[]}""");

        var only = AvroCompatibility.Check(reader, writer, TestContext.Current.CancellationToken).Should().ContainSingle().Subject;

        only.Rule.Should().Be("reader-field-default-unfit");
        only.Witness!.Bytes.Length.Should().Be(0);
        only.Witness.Json.Should().Be("{}");
    }

    [Fact]
    public void There_is_no_witness_where_the_writer_can_write_nothing()
    {
        var writer = AvroSchema.Parse("""{"type":"record","name":"Endless","fields":[{"name":"again","type":"Endless"}]}""");

        var only = AvroCompatibility.Check(AvroSchema.Parse("\"int\""), writer, TestContext.Current.CancellationToken).Should().ContainSingle().Subject;

        only.Witness.Should().BeNull();
    }

    [Fact]
    public void A_witness_goes_as_deep_as_it_must()
    {
        const string list = """{"type":"record","name":"L","fields":[{"name":"next","type":["null","L"]},{"name":"v","type":["int","string"]}]}""";
        const string reader = """{"type":"record","name":"L","fields":[{"name":"next","type":["null",{"type":"record","name":"M","aliases":["L"],"fields":[{"name":"next","type":["null","M"]},{"name":"v","type":"int"}]}]},{"name":"v","type":["int","string"]}]}""";

        var reasons = AvroCompatibility.Check(AvroSchema.Parse(reader), AvroSchema.Parse(list), TestContext.Current.CancellationToken);

        reasons.Should().ContainSingle().Which.Witness!.Json.Should().Be("""{"next":{"L":{"next":null,"v":{"string":""}}},"v":{"int":0}}""");
    }

    [Fact]
    public void Every_rule_has_its_own_id() => AvroCompatibility.Rules.Should().OnlyHaveUniqueItems().And.HaveCount(8)
        .And.OnlyContain(id => id.All(c => char.IsAsciiLetterLower(c) || c == '-'));
}
