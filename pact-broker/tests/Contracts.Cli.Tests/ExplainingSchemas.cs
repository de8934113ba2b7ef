using System.Text.Json;
using Contracts.Cli.Tests.Support;

namespace Contracts.Cli.Tests;

public sealed class ExplainingSchemas : IDisposable
{
    private const string Writer = """{"type":"record","name":"Stock","fields":[{"name":"sku","type":"string"},{"name":"state","type":{"type":"enum","name":"State","symbols":["THERE","LOST"]}}]}""";
    private const string Reader = """{"type":"record","name":"Stock","fields":[{"name":"sku","type":"string"},{"name":"state","type":{"type":"enum","name":"State","symbols":["THERE"]}},{"name":"available","type":"int"}]}""";

    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task A_reader_of_Avro_that_cannot_read_everything_is_shown_why_with_data_and_bytes()
    {
        Write("reader.avsc", Reader);
        Write("writer.avsc", Writer);

        var result = await WhyNotAsync("reader.avsc", "writer.avsc");

        Snapshot.Verify(result.Expect(1).Output, "why-not-avro");
    }

    [Fact]
    public async Task A_reader_of_JSON_that_cannot_read_everything_is_shown_why_with_a_document()
    {
        Write("reader.schema.json", """{"type":"object","properties":{"sku":{"type":"string"},"available":{"type":"integer"}},"required":["sku","available"]}""");
        Write("writer.schema.json", """{"type":"object","properties":{"sku":{"type":"string"}},"required":["sku"],"additionalProperties":false}""");

        var result = await WhyNotAsync("reader.schema.json", "writer.schema.json");

        Snapshot.Verify(result.Expect(1).Output, "why-not-json");
    }

    [Fact]
    public async Task A_reader_that_reads_everything_and_misreads_an_amount_is_shown_as_what_it_is_read()
    {
        Write("reader.avsc", Amounts("""{"type":"bytes","logicalType":"decimal","precision":9,"scale":2}""", """{"type":"long","logicalType":"timestamp-micros"}"""));
        Write("writer.avsc", Amounts("""{"type":"bytes","logicalType":"decimal","precision":9,"scale":4}""", "\"long\""));

        var result = await WhyNotAsync("reader.avsc", "writer.avsc");

        Snapshot.Verify(result.Expect(1).Output, "why-not-avro-misread");

        static string Amounts(string price, string since) =>
            $$$$"""{"type":"record","name":"Order","fields":[{"name":"lines","type":{"type":"array","items":{"type":"record","name":"Line","fields":[{"name":"price","type":{{{{price}}}}}]}}},{"name":"since","type":{{{{since}}}}}]}""";
    }

    [Fact]
    public async Task A_reader_that_reads_everything_is_a_yes()
    {
        Write("a.avsc", Writer);

        var result = await WhyNotAsync("a.avsc", "a.avsc");

        result.Expect(0).Output.Should().Be($"yes: a.avsc reads everything that a.avsc may write{Environment.NewLine}");
    }

    [Fact]
    public async Task What_can_neither_be_shown_nor_refuted_says_so_and_is_no_yes()
    {
        Write("r.json", """{"type":"string","pattern":"^(a|b)*$"}""");
        Write("w.json", """{"type":"string","pattern":"^(b|a)*$"}""");

        var result = await WhyNotAsync("r.json", "w.json");

        result.Expect(1).Output.Should().StartWith("undecided: ").And.Contain("[undecided]");
    }

    [Fact]
    public async Task A_program_gets_the_same_as_JSON()
    {
        Write("reader.avsc", Reader);
        Write("writer.avsc", Writer);

        var result = await WhyNotAsync("reader.avsc", "writer.avsc", "--output", "json");

        var json = JsonElement.Parse(result.Expect(1).Output);
        json.GetProperty("answer").GetString().Should().Be("no");
        json.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("rule").GetString()).Should().Equal("reader-field-without-default", "enum-symbols-missing");
        json.GetProperty("reasons")[1].GetProperty("witness").GetProperty("bytes").GetString().Should().Be("0002");
    }

    [Theory]
    [InlineData("reader.avsc", "nowhere.avsc", "there is no file nowhere.avsc")]
    [InlineData("reader.avsc", "broken.avsc", "broken.avsc is no Avro schema. Line 1, column 2")]
    [InlineData("reader.avsc", "writer.json", "reader.avsc is AVRO and writer.json is JSON by its name")]
    [InlineData("reader.txt", "writer.json", "--type is missing")]
    public async Task A_wrong_question_is_told_what_would_be_right(string reader, string writer, string message)
    {
        Write("reader.avsc", Reader);
        Write("reader.txt", Reader);
        Write("broken.avsc", "{");
        Write("writer.json", "{}");

        var result = await WhyNotAsync(reader, writer);

        result.Expect(2).Error.Should().Contain(message);
    }

    [Fact]
    public async Task The_type_may_be_said()
    {
        Write("reader.txt", Writer);

        (await WhyNotAsync("reader.txt", "reader.txt", "--type", "avro")).Expect(0);
    }

    private Task<CommandResult> WhyNotAsync(string reader, string writer, params string[] more) =>
        _shell.RunAsync(["schema", "why-not", "--reader", reader, "--writer", writer, .. more]);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_shell.Folder, name), text);
}
