using System.Diagnostics;
using Contracts.Schemas.JsonSchemas;

namespace Contracts.Schemas.Tests.JsonSchemas;

/// <summary>Large, deep and self-similar schemas take bounded time and no stack. The bounds are far above what is measured, and stand against growth of another order.</summary>
public sealed class JsonSchemaBounds(ITestOutputHelper output)
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    [Fact]
    public void Five_thousand_fields() => Within(() =>
    {
        Decide(Object(5_000, "integer"), Object(5_000, "integer")).Should().BeOfType<JsonSchemaVerdict.Compatible>();
        Decide(Object(5_000, "string"), Object(5_000, "integer")).Should().BeOfType<JsonSchemaVerdict.Incompatible>();
    });

    [Fact]
    public void Two_hundred_levels_with_the_fault_at_the_bottom() => Within(() =>
    {
        Decide(Nested(200, "number"), Nested(200, "integer")).Should().BeOfType<JsonSchemaVerdict.Compatible>();
        Decide(Nested(200, "integer"), Nested(200, "number")).Should().NotBeOfType<JsonSchemaVerdict.Compatible>();
    });

    [Fact]
    public void Alternatives_of_records_that_contain_the_alternatives() => Within(() =>
    {
        static string Union(string type) => "{\"$ref\":\"#/definitions/any\",\"definitions\":{\"any\":{\"anyOf\":[" + string.Join(",", Enumerable.Range(0, 60).Select(i => $"{{\"$ref\":\"#/definitions/r{i}\"}}")) + "]}," +
            string.Join(",", Enumerable.Range(0, 60).Select(i => $$"""
                "r{{i}}":{"type":"object","properties":{"kind":{"const":"r{{i}}"},"value":{"type":"{{type}}" },"next":{"$ref":"#/definitions/any"} },"required":["kind","value"],"additionalProperties":false}
                """)) + "}}";
        Decide(Union("number"), Union("integer")).Should().NotBeOfType<JsonSchemaVerdict.Incompatible>();
        Decide(Union("integer"), Union("string")).Should().NotBeOfType<JsonSchemaVerdict.Compatible>();
    });

    [Fact]
    public void Alternatives_that_multiply() => Within(() =>
    {
        static string Product(string type) => "{\"allOf\":[" + string.Join(",", Enumerable.Range(0, 30).Select(i =>
            $$"""{"oneOf":[{"required":["a{{i}}"],"properties":{"a{{i}}":{"type":"{{type}}"} } },{"required":["b{{i}}"],"properties":{"b{{i}}":{"type":"{{type}}"} } }]}""")) + "]}";
        Decide(Product("number"), Product("integer")).Should().NotBeNull();
    });

    [Fact]
    public void A_comparison_can_be_cancelled()
    {
        var schema = JsonSchema.Parse(Object(10, "integer"));
        var decide = () => JsonSchemaCompatibility.Decide(schema, schema, new CancellationToken(canceled: true));
        decide.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Ten_thousand_levels_of_text_are_refused_with_the_place() => Within(() =>
    {
        var read = () => JsonSchema.Parse(string.Concat(Enumerable.Repeat("{\"not\":", 10_000)) + "true" + new string('}', 10_000));
        read.Should().Throw<JsonSchemaException>().WithMessage("*deep*");
    });

    private static JsonSchemaVerdict Decide(string reader, string writer) =>
        JsonSchemaCompatibility.Decide(JsonSchema.Parse(reader), JsonSchema.Parse(writer), TestContext.Current.CancellationToken);

    private static string Object(int fields, string type) =>
        $$"""{"type":"object","properties":{{{string.Join(",", Enumerable.Range(0, fields).Select(i => $$"""{{(char)34}}f{{i}}{{(char)34}}:{"type":"{{type}}"}"""))}}},"required":[{{string.Join(",", Enumerable.Range(0, fields).Select(i => $"\"f{i}\""))}}]}""";

    private static string Nested(int levels, string type) => Enumerable.Range(0, levels).Aggregate(
        $$"""{"type":"{{type}}"}""", (inner, _) => $$"""{"type":"object","properties":{"f":{{inner}}},"required":["f"]}""");

    private void Within(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        output.WriteLine($"{watch.Elapsed.TotalMilliseconds:0} ms");
        watch.Elapsed.Should().BeLessThan(Bound);
    }
}
