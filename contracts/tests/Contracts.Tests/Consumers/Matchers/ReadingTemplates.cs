using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Tests.Consumers.Matchers;

public sealed class ReadingTemplates
{
    private static readonly (string Name, object? Template, string Example, string[] Rules)[] Cases =
    [
        ("no matcher", new { a = 1, b = new[] { "x" } }, """{"a":1,"b":["x"]}""", []),
        ("type", new { a = Match.Type("x") }, """{"a":"x"}""", ["$.a type"]),
        ("type of an object", Match.Type(new { a = 1, b = Match.Regex("12", @"\d+") }), """{"a":1,"b":"12"}""", ["$ type", @"$.b regex regex=\d+"]),
        ("type of a list with one item", new { l = Match.Type(new[] { new { id = Match.Integer(1) } }) }, """{"l":[{"id":1}]}""", ["$.l type", "$.l[*].id integer"]),
        ("type of a list with several items", Match.Type(new object[] { 1, Match.Include("a") }), """[1,"a"]""", ["$ type", "$[1] include value=a"]),
        ("matcher in a plain list", new object[] { 1, Match.Type(2) }, "[1,2]", ["$[1] type"]),
        ("least number", new { l = Match.MinType(new { id = Match.Type(7) }, 2) }, """{"l":[{"id":7},{"id":7}]}""", ["$.l type min=2", "$.l[*].id type"]),
        ("list that may be empty", Match.MinType("x", 0), """["x"]""", ["$ type min=0"]),
        ("greatest number", Match.MaxType(1, 3), "[1]", ["$ type max=3"]),
        ("both bounds", Match.MinMaxType(1, 2, 3), "[1,1]", ["$ type max=3 min=2"]),
        ("lists in lists", Match.MinType(Match.MinType(Match.Integer(1), 1), 1), "[[1]]", ["$ type min=1", "$[*] type min=1", "$[*][*] integer"]),
        ("integer", Match.Integer(1), "1", ["$ integer"]),
        ("decimal of a double", Match.Decimal(2.0), "2.0", ["$ decimal"]),
        ("decimal of a float", Match.Decimal(1.1f), "1.1", ["$ decimal"]),
        ("decimal of a decimal keeps its digits", Match.Decimal(1.50m), "1.50", ["$ decimal"]),
        ("number", Match.Number(1.5), "1.5", ["$ number"]),
        ("equality", Match.Type(new { a = Match.Equality("x") }), """{"a":"x"}""", ["$ type", "$.a equality"]),
        ("null", new { a = Match.Null() }, """{"a":null}""", ["$.a null"]),
        ("include", Match.Include("b"), "\"b\"", ["$ include value=b"]),
        ("boolean", Match.Boolean(true), "true", ["$ boolean"]),
        ("date", Match.Date(new DateOnly(2026, 11, 21)), "\"2026-11-21\"", ["$ date format=yyyy-MM-dd"]),
        ("time", Match.Time(new TimeOnly(17, 1, 2)), "\"17:01:02\"", ["$ time format=HH:mm:ss"]),
        ("date and time", Match.DateTime(new DateTimeOffset(2026, 11, 21, 17, 1, 2, TimeSpan.FromHours(1))), "\"2026-11-21T17:01:02+01:00\"", ["$ datetime format=yyyy-MM-dd'T'HH:mm:ssXXX"]),
        ("date in a format of .NET", Match.Date(new DateOnly(2026, 1, 2), "d.M.yyyy"), "\"2.1.2026\"", ["$ date format=d.M.yyyy"]),
        ("time in a format of .NET", Match.Time(new TimeOnly(17, 1), "hh:mm tt"), "\"05:01 PM\"", ["$ time format=hh:mm a"]),
        ("date and time in a format of .NET", Match.DateTime(new DateTimeOffset(2026, 11, 21, 17, 1, 2, 30, TimeSpan.Zero), "yyyy-MM-ddTHH:mm:ss.fffzzz"), "\"2026-11-21T17:01:02.030+00:00\"", ["$ datetime format=yyyy-MM-dd'T'HH:mm:ss.SSSxxx"]),
        ("definition", new { a = Match.Definition(@"notEmpty('x'), matching(regex, '\w', 'y')") }, """{"a":"x"}""", [@"$.a notEmpty AND regex regex=\w"]),
        ("definition of a list", Match.Definition("eachLike(matching(integer, 7))"), "[7]", ["""$ type min=1 AND eachValue rules=[{"match":"integer"}]"""]),
        ("definition with an example beside it", Match.Definition("atLeast(1), atMost(3)", new[] { 1, 2 }), "[1,2]", ["$ type min=1 AND type max=3"]),
        ("version", Match.Semver("1.2.3"), "\"1.2.3\"", ["$ semver"]),
        ("not empty", Match.NotEmpty("x"), "\"x\"", ["$ notEmpty"]),
        ("keys", Match.EachKey(new Dictionary<string, int> { ["DE"] = 1 }, Match.Regex("DE", "[A-Z]{2}")), """{"DE":1}""", ["""$ eachKey rules=[{"match":"regex","regex":"[A-Z]{2}"}]"""]),
        ("values", Match.EachValue(new { a = 1 }, Match.Integer(1)), """{"a":1}""", ["""$ eachValue rules=[{"match":"integer"}]"""]),
        ("values that are objects", Match.Values(new Dictionary<string, object> { ["k"] = new { id = Match.Type(1) } }), """{"k":{"id":1}}""", ["$ values", "$.*.id type"]),
        ("sorts of items", Match.ArrayContains(new { kind = "a" }, new { kind = Match.Type("b") }), """[{"kind":"a"},{"kind":"b"}]""",
            ["""$ arrayContains variants=[{"index":0,"rules":{}},{"index":1,"rules":{"$.kind":{"combine":"AND","matchers":[{"match":"type"}]}}}]"""]),
        ("value or null", new { a = Match.Nullable("x"), b = Match.Nullable(Match.Regex("1", @"\d")) }, """{"a":"x","b":"1"}""", ["$.a type OR null", @"$.b regex regex=\d OR null"]),
        ("all of", Match.AllOf("abc", new IncludeRule("a"), new IncludeRule("b")), "\"abc\"", ["$ include value=a AND include value=b"]),
        ("dictionary", new Dictionary<string, object?> { ["a b"] = Match.Type(1), ["c"] = null }, """{"a b":1,"c":null}""", ["$['a b'] type"]),
        ("record", new Priced(Match.Type("x"), 2), """{"Name":"x","Cents":2}""", ["$.Name type"]),
        ("JSON node", new JsonObject { ["a"] = JsonValue.Create(Match.Integer(1)), ["b"] = new JsonArray(JsonValue.Create(Match.Type(2))) }, """{"a":1,"b":[2]}""", ["$.a integer", "$.b[0] type"]),
        ("matcher of somebody else", new { a = new Even() }, """{"a":2}""", ["$.a regex regex=[02468]"]),
        ("text that looks like a matcher of other tools", new { a = "{\"pact:matcher:type\":\"type\",\"value\":1}" }, """{"a":"{\"pact:matcher:type\":\"type\",\"value\":1}"}""", []),
        ("data that looks like a matcher of other tools", new Dictionary<string, object> { ["pact:matcher:type"] = "type", ["value"] = 1 }, """{"pact:matcher:type":"type","value":1}""", []),
        ("nothing", null, "null", []),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_is_an_example_with_rules(string name)
    {
        var (_, value, example, rules) = Cases.Single(row => row.Name == name);

        var template = Template.Of(value, JsonSerializerOptions.Default, PactSpecificationVersion.V4);

        JsonElement.DeepEquals(template.Example, JsonElement.Parse(example)).Should().BeTrue("the example is {0}", template.Example.GetRawText());
        template.Rules.Select(Text).Should().Equal(rules);
    }

    [Fact]
    public void Names_follow_the_settings_and_so_do_the_paths()
    {
        var template = Template.Of(new Priced(Match.Type("x"), 2), JsonSerializerOptions.Web, PactSpecificationVersion.V4);

        template.Example.GetRawText().Should().Be("""{"name":"x","cents":2}""");
        template.Rules.Should().ContainSingle().Which.Key.Should().Be("$.name");
    }

    [Fact]
    public void Generators_stand_where_their_matcher_stands()
    {
        var template = Template.Of(new { id = Match.FromProviderState("${id}", 7), key = Match.Uuid() }, JsonSerializerOptions.Default, PactSpecificationVersion.V3);

        template.Generators.Select(entry => (entry.Key, entry.Generator.Name)).Should().Equal(("$.id", "ProviderState"), ("$.key", "Uuid"));
        template.Generators[0].Generator.Should().Be(new ProviderStateGenerator("${id}"));
    }

    [Fact]
    public void Templates_can_be_read_in_parallel()
    {
        var texts = Enumerable.Range(0, 200).AsParallel().Select(number =>
            string.Join(';', Template.Of(new { a = Match.Type(number), b = Match.Integer(number) }, JsonSerializerOptions.Default, PactSpecificationVersion.V4).Rules.Select(Text)));

        texts.Distinct().Should().Equal("$.a type;$.b integer");
    }

    private static string Text(RuleEntry entry) =>
        $"{entry.Key} {string.Join(entry.Rules.Combine == RuleCombination.Or ? " OR " : " AND ", entry.Rules.Rules.Select(Text))}";

    private static string Text(MatchingRule rule)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            RuleCatalogue.Write(writer, rule);
        var attributes = JsonElement.Parse(Encoding.UTF8.GetString(buffer.ToArray())).EnumerateObject()
            .Where(member => member.Name != "match")
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => $" {member.Name}={member.Value}");
        return rule.Name + string.Concat(attributes);
    }

    private sealed record Priced(IMatcher Name, int Cents);

    private sealed class Even : IMatcher
    {
        public object Value => 2;

        public System.Collections.Immutable.ImmutableArray<MatchingRule> Rules => [new RegexRule("[02468]")];
    }
}
