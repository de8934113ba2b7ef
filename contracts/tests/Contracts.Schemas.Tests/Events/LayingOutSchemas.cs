namespace Contracts.Schemas.Tests.Events;

public sealed class LayingOutSchemas
{
    [Theory]
    [InlineData("true", "true\n")]
    [InlineData("{}", "{}\n")]
    [InlineData("""{"a":1.0,"b":[1e3,"x"]}""", "{\n  \"a\": 1.0,\n  \"b\": [1e3, \"x\"]\n}\n")]
    [InlineData("""{"a":{"type":["null","string"]}}""", "{\n  \"a\": { \"type\": [\"null\", \"string\"] }\n}\n")]
    [InlineData("""{"a":{"b":{"c":1}}}""", "{\n  \"a\": {\n    \"b\": { \"c\": 1 }\n  }\n}\n")]
    [InlineData("""[{"a":1},{"b":{}}]""", "[\n  { \"a\": 1 },\n  { \"b\": {} }\n]\n")]
    [InlineData("""["null",[1,2]]""", "[\"null\", [1, 2]]\n")]
    public void Order_and_digits_stay_and_short_parts_stay_on_a_line(string json, string laidOut) =>
        SchemaLayout.Indented(json).Should().Be(laidOut);

    [Fact]
    public void What_does_not_fit_on_a_line_gets_more()
    {
        var long_ = new string('x', 60);

        SchemaLayout.Indented($$"""{"enum":["{{long_}}","{{long_}}"]}""").Should().Be($"{{\n  \"enum\": [\n    \"{long_}\",\n    \"{long_}\"\n  ]\n}}\n");
    }
}
