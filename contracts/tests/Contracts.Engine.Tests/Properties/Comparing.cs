using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Paths;
using Contracts.Engine.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Contracts.Engine.Tests.Properties;

public sealed class Comparing
{
    private static readonly MatchingRule[] AnyRules =
    [
        new TypeRule(), new TypeRule { Min = 1 }, new EqualityRule(), new NumberRule(), new IntegerRule(), new DecimalRule(), new NullRule(), new BooleanRule(), new NotEmptyRule(),
        new RegexRule("a+|\\d+"), new IncludeRule("1"), new DateRule(), new SemverRule(), new ValuesRule(), new ContentTypeRule("text/plain"), new UnknownRule("plugin"),
        new EachKeyRule([new RegexRule("[a-z]+")]), new EachValueRule([new TypeRule()]), new ArrayContainsRule([new ArrayVariant(0)]), new ArrayContainsRule([]),
    ];

    [Fact]
    public void An_example_satisfies_its_own_rules()
    {
        var cases = Gen.Zip(Arbitrary.Json, Gen.Choose(0, int.MaxValue - 1));

        Prop.ForAll(cases.ToArbitrary(), drawn =>
        {
            var (json, seed) = drawn;
            var rules = new MatchingRules { Body = OwnRules(JsonElement.Parse(json), new System.Random(seed)) };
            return Compare(json, json, rules, strict: true).IsEmpty && Compare(json, json, rules, strict: false).IsEmpty;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void The_same_two_documents_always_give_the_same_differences()
    {
        Prop.ForAll(Cases().ToArbitrary(), drawn =>
        {
            var (expected, actual, rules) = drawn;
            var first = Compare(expected, actual, rules, strict: true);
            var again = Enumerable.Range(0, 4).AsParallel().Select(_ => Compare(expected, actual, rules with { }, strict: true)).ToList();
            return again.TrueForAll(other => other.SequenceEqual(first));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void A_response_is_never_judged_harder_than_a_request()
    {
        Prop.ForAll(Cases().ToArbitrary(), drawn =>
        {
            var (expected, actual, rules) = drawn;
            return !Compare(expected, actual, rules, strict: true).IsEmpty || Compare(expected, actual, rules, strict: false).IsEmpty;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Without_rules_a_request_matches_only_what_is_equal()
    {
        Prop.ForAll(Gen.Zip(Arbitrary.Json, Arbitrary.Json).ToArbitrary(), drawn =>
        {
            var (expected, actual) = drawn;
            var equal = Engine.Json.JsonEquality.AreEqual(JsonElement.Parse(expected), JsonElement.Parse(actual));
            return Compare(expected, actual, MatchingRules.None, strict: true).IsEmpty == equal;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void A_difference_is_at_a_place_that_one_of_the_documents_has()
    {
        Prop.ForAll(Cases().ToArbitrary(), drawn =>
        {
            var (expected, actual, rules) = drawn;
            return Compare(expected, actual, rules, strict: true)
                .Where(mismatch => !mismatch.Path.Contains("it's", StringComparison.Ordinal) && mismatch.Id != MismatchIds.RulePathInvalid)
                .All(mismatch => Has(JsonElement.Parse(expected), mismatch.Path) || Has(JsonElement.Parse(actual), mismatch.Path) || IsMissingFrom(JsonElement.Parse(actual), mismatch));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static Gen<(string Expected, string Actual, MatchingRules Rules)> Cases()
    {
        var entry = Gen.Zip(Arbitrary.Path, Gen.Zip(Gen.Elements(AnyRules).NonEmptyListOf(), Gen.Elements(RuleCombination.And, RuleCombination.Or)))
            .Select(drawn => new RuleEntry(drawn.Item1.ToString(), new RuleList(drawn.Item2.Item2, [.. drawn.Item2.Item1.Take(3)])));
        return Gen.Zip(Gen.Zip(Arbitrary.Json, Arbitrary.Json), entry.ListOf()).Select(drawn => (drawn.Item1.Item1, drawn.Item1.Item2, new MatchingRules { Body = [.. drawn.Item2.Take(6)] }));
    }

    private static ImmutableArray<Mismatch> Compare(string expected, string actual, MatchingRules rules, bool strict)
    {
        var (wanted, came) = (Body.FromJson(JsonElement.Parse(expected), "application/json"), Body.FromText(actual, "application/json"));
        return strict
            ? RequestMatching.Compare(new ExpectedRequest { Body = wanted, MatchingRules = rules }, new ActualRequest { Method = "GET", Path = "/", Body = came })
            : ResponseMatching.Compare(new ExpectedResponse { Body = wanted, MatchingRules = rules }, new ActualResponse { Status = 200, Body = came });
    }

    /// <summary>A member that an element of a list lacks can be that of an example at another place of the list; the element is there.</summary>
    private static bool IsMissingFrom(JsonElement actual, Mismatch mismatch) =>
        mismatch.Id == MismatchIds.BodyKeyMissing && Has(actual, PathExpression.Parse(mismatch.Path).Tokens[..^1]);

    private static bool Has(JsonElement document, string path) => Has(document, PathExpression.Parse(path).Tokens);

    private static bool Has(JsonElement document, ImmutableArray<PathToken> tokens)
    {
        foreach (var token in tokens)
        {
            var found = token switch
            {
                FieldToken field when document.ValueKind == JsonValueKind.Object => document.TryGetProperty(field.Name, out document),
                IndexToken index when document.ValueKind == JsonValueKind.Array && index.Index < document.GetArrayLength() => (document = document[index.Index]).ValueKind != JsonValueKind.Undefined,
                _ => false,
            };
            if (!found)
                return false;
        }

        return true;
    }

    /// <summary>For some places of the document rules that the value there satisfies.</summary>
    private static ImmutableArray<RuleEntry> OwnRules(JsonElement document, System.Random random)
    {
        var entries = ImmutableArray.CreateBuilder<RuleEntry>();
        Visit(document, []);
        return entries.ToImmutable();

        void Visit(JsonElement value, ImmutableArray<PathToken> tokens)
        {
            if (random.Next(3) > 0)
            {
                var own = Fitting(value);
                entries.Add(new RuleEntry(new PathExpression(tokens).ToString(), new RuleList(RuleCombination.And, [own[random.Next(own.Length)]])));
                if (random.Next(4) == 0)
                    entries[^1] = entries[^1] with { Rules = new RuleList(RuleCombination.Or, [new RegexRule("never"), .. entries[^1].Rules.Rules]) };
            }

            if (value.ValueKind == JsonValueKind.Object)
            {
                // Names with a quote cannot be said in a path.
                foreach (var member in value.EnumerateObject().Where(member => !member.Name.Contains('\'', StringComparison.Ordinal)))
                    Visit(member.Value, tokens.Add(new FieldToken(member.Name)));
            }
            else if (value.ValueKind == JsonValueKind.Array)
            {
                for (var i = 0; i < value.GetArrayLength(); i++)
                    Visit(value[i], tokens.Add(new IndexToken(i)));
            }
        }
    }

    private static MatchingRule[] Fitting(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => [new TypeRule(), new EqualityRule(), new ValuesRule(), new EachKeyRule([new RegexRule(".*")]), new TypeRule { Max = 10 }],
        JsonValueKind.Array => [new TypeRule(), new EqualityRule(), new TypeRule { Min = value.GetArrayLength() }, new ArrayContainsRule([])],
        JsonValueKind.String => [new TypeRule(), new EqualityRule(), new RegexRule(System.Text.RegularExpressions.Regex.Escape(value.GetString()!)), new IncludeRule(value.GetString()!)],
        JsonValueKind.Number => [new TypeRule(), new EqualityRule(), new NumberRule(), Engine.Json.JsonNumbers.IsInteger(value) ? new IntegerRule() : new DecimalRule()],
        JsonValueKind.Null => [new TypeRule(), new EqualityRule(), new NullRule()],
        _ => [new TypeRule(), new EqualityRule(), new BooleanRule()],
    };
}
