using Contracts.Schemas.JsonSchemas;

namespace Contracts.Schemas.Tests.JsonSchemas;

/// <summary>What no rule can prove holds where the writer says it in the same words, as long as these mean the same.</summary>
public sealed class PartsThatNobodyTouched
{
    private const string Hard = "\"oneOf\":[{\"pattern\":\"^a\"},{\"pattern\":\"b$\"},{\"$ref\":\"#/$defs/d\"}]";
    private const string Narrow = "\"$defs\":{\"d\":{\"const\":1}}";

    [Theory]
    [InlineData("{" + Hard + "," + Narrow + ",\"minLength\":2}", "{" + Hard + "," + Narrow + "}")]
    [InlineData("""{"type":"object","allOf":[{"properties":{"a":{"type":"string"}}}],"unevaluatedProperties":false,"title":"new"}""", """{"title":"new","unevaluatedProperties":false,"allOf":[{"properties":{"a":{"type":"string"}}}],"type":"object"}""")]
    [InlineData("""{"type":"string","not":{"pattern":"a"}}""", """{"not":{"pattern":"a","maxLength":7}}""")]
    [InlineData("""{"if":{"pattern":"a"},"then":{"minLength":3},"else":{"maxLength":2},"type":"string"}""", """{"else":{"maxLength":2},"if":{"pattern":"a"},"then":{"minLength":3}}""")]
    public void They_are_compatible(string writer, string reader) => Decide(reader, writer).Should().BeOfType<JsonSchemaVerdict.Compatible>();

    [Theory]
    [InlineData("{" + Hard + "," + Narrow + "}", "{" + Hard + ",\"$defs\":{\"d\":{\"const\":2}}}")]
    [InlineData("""{"not":{"pattern":"a","maxLength":7}}""", """{"not":{"pattern":"a"}}""")]
    [InlineData("""{"if":{"pattern":"a"},"then":{"minLength":3}}""", """{"if":{"pattern":"a"},"then":{"minLength":4}}""")]
    public void What_they_lead_to_counts_too(string writer, string reader) => Decide(reader, writer).Should().NotBeOfType<JsonSchemaVerdict.Compatible>();

    [Fact]
    public void Words_that_are_read_otherwise_are_not_the_same()
    {
        const string Text = """{"oneOf":[{"type":"string","format":"date"},{"type":"string","pattern":"^x"}]}""";

        var verdict = JsonSchemaCompatibility.Decide(JsonSchema.Parse(Text, new JsonSchemaOptions { AssertFormats = true }), JsonSchema.Parse(Text), TestContext.Current.CancellationToken);

        verdict.Should().NotBeOfType<JsonSchemaVerdict.Compatible>("only the reader asks for dates");
    }

    private static JsonSchemaVerdict Decide(string reader, string writer) =>
        JsonSchemaCompatibility.Decide(JsonSchema.Parse(reader), JsonSchema.Parse(writer), TestContext.Current.CancellationToken);
}
