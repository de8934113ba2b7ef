using System.Text;
using Contracts.Engine.Bodies;
using Contracts.Engine.Dates;
using Contracts.Engine.Documents;
using Contracts.Engine.Expressions;
using Contracts.Engine.Generators;
using Contracts.Engine.Matching;
using Contracts.Engine.Paths;
using Contracts.Engine.Reports;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;
using Contracts.Engine.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Contracts.Engine.Tests.Properties;

/// <summary>Whatever comes, comparing and reading answer with a value and never throw.</summary>
public sealed class AnyInput
{
    private static readonly string?[] ContentTypes =
    [
        null, "application/json", "text/xml", "multipart/form-data; boundary=a", "multipart/mixed", "application/x-www-form-urlencoded", "text/plain", "text/plain; charset=utf-16",
        "image/png", "application/octet-stream", "application/json; charset=utf-32", "nonsense", "*/*",
    ];

    [Fact]
    public void Any_bytes_can_be_bodies()
    {
        var cases = Gen.Zip(Gen.Zip(Arbitrary.Bytes, Arbitrary.Bytes), Gen.Zip(Gen.Elements(ContentTypes), Gen.Elements("type", "regex", "contentType", "notEmpty", "each", "none")));

        Prop.ForAll(cases.ToArbitrary(), drawn =>
        {
            var ((expected, actual), (type, rule)) = drawn;
            var response = new ExpectedResponse { Body = Body.FromBytes(expected, type), MatchingRules = new MatchingRules { Body = RulesOf(rule) } };
            var received = new ActualResponse { Status = 200, Body = Body.FromBytes(actual, type) };

            var mismatches = ResponseMatching.Compare(response, received);

            MismatchReport.Describe(mismatches, response.Body, received.Body).Should().NotBeEmpty();
            Generation.Apply(
                response with { Generators = new GeneratorSet { Body = [new GeneratorEntry("$.a", new RandomIntGenerator()), new GeneratorEntry("$.*", new UuidGenerator())] } },
                new GenerationContext { Side = GenerationSide.Consumer, TimeProvider = new FixedTime(DateTimeOffset.UnixEpoch), Random = new System.Random(1) }).Body.Should().NotBeNull();
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    [Fact]
    public void Any_texts_can_be_headers_queries_and_paths()
    {
        var cases = Gen.Zip(Gen.Zip(Arbitrary.Signs, Arbitrary.Signs), Gen.Elements("Accept", "Content-Type", "X-A", "Vary"));

        Prop.ForAll(cases.ToArbitrary(), drawn =>
        {
            var ((expected, actual), name) = drawn;
            var request = new ExpectedRequest { Path = expected, Headers = [new Header(name, [expected])], Query = [new QueryParameter(expected, [actual])] };
            return RequestMatching.Compare(request, new ActualRequest { Method = actual, Path = actual, Query = actual, Headers = [KeyValuePair.Create(name, actual)] }).Length >= 0
                && RequestMatching.Compare(request, new ActualRequest { Method = "GET", Path = expected, Query = Uri.EscapeDataString(expected) + "=" + Uri.EscapeDataString(actual), Headers = [KeyValuePair.Create(name, expected)] }).IsEmpty;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Any_text_can_be_read_as_any_of_the_small_languages_or_refused()
    {
        Prop.ForAll(Arbitrary.Signs.ToArbitrary(), text =>
        {
            if (PathExpression.TryParse(text, out var path, out _))
                PathExpression.Parse(path.ToString()).Tokens.Should().Equal(path.Tokens);
            MatchingDefinition.TryParse(text, out var definition, out var error).Should().Be(definition is not null).And.Be(error is null);
            PactRegex.Of(text).Match("a");
            DateFormat.FaultOf(text, text);
            TimeExpression.Move(DateTimeOffset.UnixEpoch, text);
            SemanticVersion.FaultOf(text);
            ContentTypeDetection.Detect(Encoding.UTF8.GetBytes(text)).Should().NotBeEmpty();
            new RegexGenerator(text).Generate(new GenerationContext { Side = GenerationSide.Consumer, TimeProvider = new FixedTime(DateTimeOffset.UnixEpoch), Random = new System.Random(1) });
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    private static System.Collections.Immutable.ImmutableArray<RuleEntry> RulesOf(string rule) => rule switch
    {
        "type" => [new RuleEntry("$", new RuleList(RuleCombination.And, [new TypeRule()]))],
        "regex" => [new RuleEntry("$.*", new RuleList(RuleCombination.And, [new RegexRule("\\d+")]))],
        "contentType" => [new RuleEntry("$", new RuleList(RuleCombination.And, [new ContentTypeRule("image/png")]))],
        "notEmpty" => [new RuleEntry("$.a", new RuleList(RuleCombination.Or, [new NotEmptyRule(), new NullRule()]))],
        "each" => [new RuleEntry("$", new RuleList(RuleCombination.And, [new EachKeyRule([new RegexRule("a")]), new EachValueRule([new TypeRule()])]))],
        _ => [],
    };
}
