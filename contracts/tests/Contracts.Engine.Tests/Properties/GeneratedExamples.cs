using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Matching;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Contracts.Engine.Tests.Properties;

/// <summary>What generators make satisfies the rules that stand beside them, wherever they stand.</summary>
public sealed class GeneratedExamples
{
    [Fact]
    public void A_generated_body_satisfies_its_own_rules()
    {
        var cases = Gen.Zip(Pair().NonEmptyListOf(), Gen.Choose(0, int.MaxValue - 1));

        Prop.ForAll(cases.ToArbitrary(), drawn =>
        {
            var (pairs, seed) = (drawn.Item1.Take(6).ToList(), drawn.Item2);
            var response = new ExpectedResponse
            {
                Body = Body.FromJson(JsonElement.Parse(Document(pairs)), "application/json"),
                MatchingRules = new MatchingRules { Body = [.. pairs.SelectMany((pair, index) => Places(index), (pair, place) => new RuleEntry(place, new RuleList(RuleCombination.And, [pair.Rule])))] },
                Generators = new GeneratorSet { Body = [.. pairs.SelectMany((pair, index) => Places(index), (pair, place) => new GeneratorEntry(place, pair.Generator))] },
            };

            var made = Generation.Apply(response, Context(seed)).Body;

            var mismatches = ResponseMatching.Compare(response, new ActualResponse { Status = 200, Body = made });
            return mismatches.IsEmpty.Label($"{System.Text.Encoding.UTF8.GetString(made.Bytes.Span)}: {Some.Sentences(mismatches)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    [Fact]
    public void A_generated_request_satisfies_its_own_rules()
    {
        var cases = Gen.Zip(Gen.Zip(Pair(), Pair()), Gen.Choose(0, int.MaxValue - 1));

        Prop.ForAll(cases.ToArbitrary(), drawn =>
        {
            var ((query, header), seed) = drawn;
            var request = new ExpectedRequest
            {
                Query = [new QueryParameter("q", [query.Example])],
                Headers = [new Header("X-A", [header.Example])],
                MatchingRules = new MatchingRules { Query = [Rule("q", query)], Header = [Rule("X-A", header)] },
                Generators = new GeneratorSet { Query = [new GeneratorEntry("q", query.Generator)], Header = [new GeneratorEntry("X-A", header.Generator)] },
            };

            var made = Generation.Apply(request, Context(seed));

            var mismatches = RequestMatching.Compare(request, new ActualRequest
            {
                Method = "GET",
                Path = "/",
                Query = $"q={Uri.EscapeDataString(made.Query!.Value[0].Values[0]!)}",
                Headers = [KeyValuePair.Create("X-A", made.Headers!.Value[0].Values[0])],
            });
            return mismatches.IsEmpty.Label($"{made.Query!.Value[0].Values[0]}, {made.Headers!.Value[0].Values[0]}: {Some.Sentences(mismatches)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    private static RuleEntry Rule(string name, Generated pair) => new(name, new RuleList(RuleCombination.And, [pair.Rule]));

    /// <summary>Each pair stands once as a member, once deeper, and once for all elements of a list.</summary>
    private static string Document(List<Generated> pairs) =>
        $"{{{string.Join(',', pairs.Select((pair, index) => $"\"m{index}\":{pair.Json},\"o{index}\":{{\"it\":{pair.Json}}},\"l{index}\":[{pair.Json},{pair.Json}]"))}}}";

    private static string[] Places(int index) => [$"$.m{index}", $"$.o{index}.it", $"$.l{index}[*]"];

    private static GenerationContext Context(int seed) => new()
    {
        Side = GenerationSide.Consumer,
        TimeProvider = new FixedTime(new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(1997.0 * seed)),
        Random = new System.Random(seed),
        MockServerAddress = new Uri("http://127.0.0.1:4711"),
    };

    private static Gen<Generated> Pair() => Gen.OneOf(
        Gen.Zip(Gen.Choose(-1000, 1000), Gen.Choose(0, 100_000)).Select(drawn => new Generated(new RandomIntGenerator { Min = drawn.Item1, Max = drawn.Item1 + drawn.Item2 }, new IntegerRule(), "1", "1")),
        Gen.Choose(1, 20).Select(digits => new Generated(new RandomDecimalGenerator { Digits = digits }, new DecimalRule(), "1.5", "1.5")),
        Gen.Choose(1, 40).Select(digits => Text(new RandomHexadecimalGenerator { Digits = digits }, new RegexRule($"[0-9A-F]{{{digits}}}"))),
        Gen.Choose(1, 40).Select(size => Text(new RandomStringGenerator { Size = size }, new RegexRule($"[0-9a-zA-Z]{{{size}}}"))),
        Gen.Constant(new Generated(new RandomBooleanGenerator(), new BooleanRule(), "true", "true")),
        Gen.Elements(Enum.GetValues<UuidFormat>()).Select(format => Text(new UuidGenerator { Format = format }, new RegexRule(@"(urn:uuid:)?\h{8}-?\h{4}-?4\h{3}-?[89abAB]\h{3}-?\h{12}"))),
        DateFormats().Select(format => Text(new DateTimeGenerator { Format = format }, new DateTimeRule { Format = format })),
        Gen.Elements("+1 day", "next monday", "tomorrow - 1 month", "last year").Select(expression => Text(new DateGenerator { Expression = expression }, new DateRule())),
        Gen.Elements("noon", "+ 3 hours", "midnight - 1 second").Select(expression => Text(new TimeGenerator { Expression = expression }, new TimeRule())),
        Pattern(3).Select(pattern => Text(new RegexGenerator(pattern), new RegexRule(pattern))),
        Gen.Constant(Text(new MockServerUrlGenerator("http://localhost:1/a/7", ".*(/a/\\d+)$"), new RegexRule("http://127\\.0\\.0\\.1:4711/a/7"))));

    private static Generated Text(ValueGenerator generator, MatchingRule rule) => new(generator, rule, "\"x\"", "x");

    private static Gen<string> DateFormats()
    {
        var field = Gen.Elements("yyyy", "yy", "u", "MM", "M", "MMM", "MMMM", "LL", "dd", "d", "D", "DDD", "EEE", "EEEE", "HH", "H", "kk", "hh a", "KK a", "mm", "ss", "SSS", "SSSSSS", "A", "n", "G", "X", "XXX", "xxx", "Z", "Q");
        return Gen.Zip(field.NonEmptyListOf(), Gen.Elements("-", "/", " ", "' at '", "''", ", "))
            .Select(drawn => string.Join(drawn.Item2, drawn.Item1.Take(5).Distinct(StringComparer.Ordinal)));
    }

    private static Gen<string> Pattern(int depth)
    {
        var atom = Gen.Elements("a", "Z", "7", "é", "\\.", "\\d", "\\w", "\\h", "[a-c]", "[^\\d]", "[[:upper:]]", "-");
        if (depth == 0)
            return atom;

        var inner = Pattern(depth - 1);
        return Gen.OneOf(
            atom,
            Gen.Zip(inner, inner).Select(parts => parts.Item1 + parts.Item2),
            Gen.Zip(inner, inner).Select(parts => $"({parts.Item1}|{parts.Item2})"),
            Gen.Zip(inner, Gen.Elements("?", "*", "+", "{2}", "{1,3}", "{2,}")).Select(parts => $"(?:{parts.Item1}){parts.Item2}"));
    }

    /// <summary>A generator, a rule that its values satisfy, and an example that it replaces.</summary>
    private sealed record Generated(ValueGenerator Generator, MatchingRule Rule, string Json, string Example);
}
