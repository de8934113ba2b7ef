using System.Collections.Immutable;
using System.Text;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Matching;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Generators;

public sealed class Generating
{
    [Theory]
    [InlineData("""{"type":"RandomInt","min":-3,"max":3}""", """{"match":"regex","regex":"-?[0-3]"}""")]
    [InlineData("""{"type":"RandomInt"}""", """{"match":"regex","regex":"\\d|10"}""")]
    [InlineData("""{"type":"RandomDecimal","digits":6}""", """[{"match":"decimal"},{"match":"regex","regex":"(?=.{7}$)\\d+\\.\\d+"}]""")]
    [InlineData("""{"type":"RandomDecimal","digits":1}""", """[{"match":"decimal"},{"match":"regex","regex":"0\\.[1-9]"}]""")]
    [InlineData("""{"type":"RandomDecimal","digits":2}""", """[{"match":"decimal"},{"match":"regex","regex":"[1-9]\\.[1-9]"}]""")]
    [InlineData("""{"type":"RandomHexadecimal","digits":40}""", """{"match":"regex","regex":"[0-9A-F]{40}"}""")]
    [InlineData("""{"type":"RandomString","size":5}""", """{"match":"regex","regex":"[0-9a-zA-Z]{5}"}""")]
    [InlineData("""{"type":"RandomString"}""", """{"match":"regex","regex":"[0-9a-zA-Z]{10}"}""")]
    [InlineData("""{"type":"RandomBoolean"}""", """{"match":"boolean"}""")]
    [InlineData("""{"type":"Uuid"}""", """{"match":"regex","regex":"\\h{8}-\\h{4}-4\\h{3}-[89ab]\\h{3}-\\h{12}"}""")]
    [InlineData("""{"type":"Uuid","format":"simple"}""", """{"match":"regex","regex":"[0-9a-f]{32}"}""")]
    [InlineData("""{"type":"Uuid","format":"upper-case-hyphenated"}""", """{"match":"regex","regex":"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}"}""")]
    [InlineData("""{"type":"Uuid","format":"URN"}""", """{"match":"regex","regex":"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"}""")]
    [InlineData("""{"type":"Date"}""", """{"match":"date"}""")]
    [InlineData("""{"type":"Date","format":"EEE d MMM","expression":"next monday"}""", """{"match":"regex","regex":"Mon 11 Mar"}""")]
    [InlineData("""{"type":"Time"}""", """{"match":"time"}""")]
    [InlineData("""{"type":"Time","format":"HH:mm","expression":"noon + 10 minutes"}""", """{"match":"regex","regex":"12:10"}""")]
    [InlineData("""{"type":"DateTime"}""", """{"match":"datetime","format":"yyyy-MM-dd'T'HH:mm:ss.SSSZ"}""")]
    [InlineData("""{"type":"DateTime","format":"yyyy-MM-dd HH","expression":"tomorrow @ midnight"}""", """{"match":"regex","regex":"2024-03-06 00"}""")]
    [InlineData("""{"type":"Regex","regex":"^[A-Z]{2}-\\d{4}(x|y)?$"}""", """{"match":"regex","regex":"[A-Z]{2}-\\d{4}[xy]?"}""")]
    [InlineData("""{"type":"Regex","regex":"(?i)\\w+@[a-z]+\\.(com|org)"}""", """{"match":"regex","regex":"\\w+@[a-z]+\\.(com|org)"}""")]
    [InlineData("""{"type":"Regex","regex":"[^\\d\\s]{3,}\\.[[:upper:]]\\h\\p{Ll}"}""", """{"match":"regex","regex":"\\D{3,}\\.[A-Z]\\h[a-z]"}""")]
    [InlineData("""{"type":"Regex","regex":"\\bab\\b(?=$)"}""", """{"match":"regex","regex":"ab"}""")]
    public void Every_value_satisfies_the_rule_that_goes_with_it(string generator, string rule)
    {
        var rules = new MatchingRules { Body = [new RuleEntry("$", Some.RuleList(rule))] };
        for (var seed = 0; seed < 30; seed++)
        {
            var response = Generation.Apply(Response("[]", $$"""{"$":{{generator}} }"""), Context(seed));

            // The rule alone decides: the example has its type.
            Some.Sentences(ResponseMatching.Compare(
                new ExpectedResponse { Body = response.Body, MatchingRules = rules },
                new ActualResponse { Status = 200, Body = response.Body })).Should().Be("matches", "seed {0} gave {1}", seed, Text(response.Body));
            Text(response.Body).Should().NotBe("[]");
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_values()
    {
        var response = Response("""{"a":0,"b":0,"c":0}""", """{"$.a":{"type":"RandomInt","max":1000000},"$.b":{"type":"Uuid"},"$.c":{"type":"RandomString"}}""");

        var first = Text(Generation.Apply(response, Context(7)).Body);

        Text(Generation.Apply(response, Context(7)).Body).Should().Be(first);
        Text(Generation.Apply(response, Context(8)).Body).Should().NotBe(first);
    }

    [Theory]
    [InlineData("""{"items":[{"id":0},{"id":0}],"x":1.50}""", "$.items[*].id", """{"items":[{"id":5},{"id":5}],"x":1.50}""")]
    [InlineData("""{"items":[{"id":0},{"id":0}]}""", "$.items[1].id", """{"items":[{"id":0},{"id":5}]}""")]
    [InlineData("""{"a":{"x":0,"y":0}}""", "$.a.*", """{"a":{"x":5,"y":5}}""")]
    [InlineData("""{"a":0}""", "$.b", """{"a":0}""")]
    [InlineData("""{"a":0}""", "$.a.b", """{"a":0}""")]
    [InlineData("""{"a":0}""", "$", "5")]
    [InlineData("""{"odd name":null}""", "$['odd name']", """{"odd name":5}""")]
    public void A_path_says_which_values_are_replaced(string example, string path, string concrete) =>
        Text(Generation.Apply(Response(example, $$"""{"{{path}}":{"type":"RandomInt","min":5,"max":5} }"""), Context(1)).Body).Should().Be(concrete);

    [Fact]
    public void Everything_of_a_request_can_be_generated()
    {
        var five = new RandomIntGenerator { Min = 5, Max = 5 };
        var request = Generation.Apply(
            new ExpectedRequest
            {
                Path = "/o/1",
                Query = [new QueryParameter("q", ["1"]), new QueryParameter("r", ["2"])],
                Headers = [new Header("X-Id", ["1"]), new Header("Content-Type", ["application/x-www-form-urlencoded"])],
                Body = Body.FromText("a=1&a=2&b=3"),
                Generators = new GeneratorSet
                {
                    Path = new ProviderStateGenerator("/o/${id}"),
                    Query = [new GeneratorEntry("q", five)],
                    Header = [new GeneratorEntry("x-id", five)],
                    Body = [new GeneratorEntry("$.a[1]", five), new GeneratorEntry("$.b", five)],
                },
            },
            Context(1, GenerationSide.Provider, ("id", "42")));

        request.Path.Should().Be("/o/42");
        request.Query!.Value.SelectMany(parameter => parameter.Values).Should().Equal("5", "2");
        request.Headers!.Value[0].Values.Should().Equal("5");
        Text(request.Body).Should().Be("a=1&a=5&b=5");
        request.Generators.Should().BeSameAs(GeneratorSet.None);
    }

    [Fact]
    public void Texts_and_attributes_of_XML_can_be_generated()
    {
        var response = Generation.Apply(
            new ExpectedResponse
            {
                Body = Body.FromText("""<a id="0"><b>0</b><b>0</b><c>0</c></a>""", "application/xml"),
                Generators = Generators("""{"$.a.@id":{"type":"RandomInt","min":5,"max":5},"$.a.b.#text":{"type":"RandomInt","min":6,"max":6},"$.a.c":{"type":"RandomInt","min":7,"max":7}}"""),
            },
            Context(1));

        Text(response.Body).Should().Be("""<a id="5"><b>6</b><b>6</b><c>7</c></a>""");
    }

    [Fact]
    public void The_status_and_metadata_can_be_generated()
    {
        Generation.Apply(new ExpectedResponse { Generators = new GeneratorSet { Status = new RandomIntGenerator { Min = 201, Max = 201 } } }, Context(1)).Status.Should().Be(201);

        var message = Generation.Apply(
            new ExpectedMessage
            {
                Metadata = [KeyValuePair.Create("key", Some.Json("1"))],
                Generators = new GeneratorSet { Metadata = [new GeneratorEntry("key", new RandomIntGenerator { Min = 5, Max = 5 })] },
            },
            Context(1));
        message.Metadata.Single().Value.GetRawText().Should().Be("5");
    }

    [Theory]
    [InlineData("${id}", null, "42")]
    [InlineData("id", null, "42")]
    [InlineData("${id}", "STRING", "\"42\"")]
    [InlineData("${name}", null, "\"Ann\"")]
    [InlineData("/u/${id}/${name}", null, "\"/u/42/Ann\"")]
    [InlineData("${text}", "INTEGER", "7")]
    [InlineData("${price}", "DECIMAL", "1.50")]
    [InlineData("${text}", "BOOLEAN", "0")]
    [InlineData("${name}", "INTEGER", "0")]
    [InlineData("${unknown}", null, "0")]
    [InlineData("/u/${unknown}", null, "0")]
    [InlineData("${broken", null, "0")]
    public void Values_of_provider_states_keep_their_type_or_take_another(string expression, string? type, string value)
    {
        var generator = type is null ? $$"""{"type":"ProviderState","expression":"{{expression}}"}""" : $$"""{"type":"ProviderState","expression":"{{expression}}","dataType":"{{type}}"}""";
        var context = Context(1, GenerationSide.Provider, ("id", "42"), ("name", "\"Ann\""), ("text", "\"7\""), ("price", "1.50"));

        Text(Generation.Apply(Response("0", $$"""{"$":{{generator}} }"""), context).Body).Should().Be(value);
    }

    [Fact]
    public void Values_of_provider_states_are_not_for_the_consumers_side() => Text(Generation.Apply(
        Response("0", """{"$":{"type":"ProviderState","expression":"id"}}"""),
        Context(1, GenerationSide.Consumer, ("id", "42"))).Body).Should().Be("0");

    [Theory]
    [InlineData(GenerationSide.Consumer, "http://localhost:9876/orders/1", """.*(\\/orders\\/\\d+)$""", "http://127.0.0.1:5000/orders/1")]
    [InlineData(GenerationSide.Consumer, "http://localhost:9876/orders/1", """(orders.*)""", "http://127.0.0.1:5000/orders/1")]
    [InlineData(GenerationSide.Consumer, "http://localhost:9876/orders/1", """no(.*)""", "old")]
    [InlineData(GenerationSide.Provider, "http://localhost:9876/orders/1", """.*(\\/orders\\/\\d+)$""", "old")]
    public void Addresses_get_the_mock_servers_own(GenerationSide side, string example, string pattern, string value) => Text(Generation.Apply(
        Response("\"old\"", $$"""{"$":{"type":"MockServerURL","example":"{{example}}","regex":"{{pattern}}"} }"""),
        Context(1, side) with { MockServerAddress = new Uri("http://127.0.0.1:5000") }).Body).Should().Be($"\"{value}\"");

    [Fact]
    public void Elements_take_the_generators_of_the_variant_that_they_are()
    {
        const string rule = """
            {"match":"arrayContains","variants":[
              {"index":0,"rules":{"$.href":{"match":"type"}},"generators":{"$.href":{"type":"RandomInt","min":5,"max":5}}},
              {"index":1,"rules":{},"generators":{"$.href":{"type":"RandomInt","min":6,"max":6}}}]}
            """;
        var response = Generation.Apply(
            new ExpectedResponse
            {
                Body = Body.FromJson(Some.Json("""{"links":[{"rel":"a","href":1},{"rel":"b","href":2}]}""")),
                MatchingRules = new MatchingRules { Body = [new RuleEntry("$.links", Some.RuleList(rule))] },
            },
            Context(1));

        Text(response.Body).Should().Be("""{"links":[{"rel":"a","href":5},{"rel":"b","href":6}]}""");
    }

    [Theory]
    [InlineData("""{"type":"Date","format":"bogus"}""")]
    [InlineData("""{"type":"Date","expression":"some day"}""")]
    [InlineData("""{"type":"RandomInt","min":5,"max":1}""")]
    [InlineData("""{"type":"Regex","regex":"["}""")]
    [InlineData("""{"type":"Regex","regex":"a\\Zb"}""")]
    [InlineData("""{"type":"SomePlugin"}""")]
    public void A_generator_without_a_value_leaves_the_example(string generator) =>
        Text(Generation.Apply(Response("0", $$"""{"$":{{generator}} }"""), Context(1)).Body).Should().Be("0");

    [Fact]
    public void Other_bodies_stay_as_they_are()
    {
        var body = Body.FromText("id=0", "text/plain");

        Generation.Apply(new ExpectedResponse { Body = body, Generators = Generators("""{"$":{"type":"Uuid"}}""") }, Context(1)).Body.Should().BeSameAs(body);
    }

    private static ExpectedResponse Response(string example, string generators) =>
        new() { Body = Body.FromJson(Some.Json(example), "application/json"), Generators = Generators(generators) };

    private static GeneratorSet Generators(string body) =>
        new() { Body = [.. Some.Json(body).EnumerateObject().Select(member => new GeneratorEntry(member.Name, GeneratorCatalogue.Read(member.Value)))] };

    private static GenerationContext Context(int seed, GenerationSide side = GenerationSide.Consumer, params (string Name, string Json)[] values) => new()
    {
        Side = side,
        TimeProvider = new FixedTime(new DateTimeOffset(2024, 3, 5, 16, 7, 8, TimeSpan.Zero)),
        Random = new Random(seed),
        ProviderStateValues = values.ToImmutableDictionary(value => value.Name, value => Some.Json(value.Json)),
    };

    private static string Text(Body body) => Encoding.UTF8.GetString(body.Bytes.Span);
}
