using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays;

/// <summary>JSON bodies with a rule on one member.</summary>
internal static class JsonPairs
{
    private const string Type = "application/json";

    public static ResponsePair Draw(Random random, Sample sample)
    {
        var example = random.Pick(sample.Examples);
        var value = random.Next(100) switch
        {
            < 30 => random.Pick(sample.Examples),
            < 65 when sample.Near.Length > 0 => random.Pick(sample.Near),
            _ => random.Pick(Samples.AnyJson),
        };
        var (member, more) = random.Next(100) switch
        {
            < 6 => ("w", ""),
            < 16 => ("v", ",\"more\":true"),
            _ => ("v", ""),
        };
        return Of(sample, example, $$"""{"id":7,"{{member}}":{{value}}{{more}}}""");
    }

    /// <summary>A member with an example, and an answer.</summary>
    public static ResponsePair Of(Sample sample, string example, string came)
    {
        var rules = Answers.BodyRules([("$.v", sample.Rule, sample.Combine), .. sample.Below.Select(below => ($"$.v{below.Path}", below.Rule, "AND"))]);
        return new ResponsePair("json", sample.Name, Answers.Expecting(Type, JsonNode.Parse($$"""{"id":7,"v":{{example}}}"""), rules), Answers.Of(Type, came), $"{example} | {came}");
    }

    /// <summary>The example itself, and a text, which no rule for JSON alone allows.</summary>
    public static IEnumerable<ResponsePair> OfEach(Sample sample) =>
        [Of(sample, sample.Examples[0], $$"""{"id":7,"v":{{sample.Examples[0]}}}"""), Of(sample, sample.Examples[0], """{"id":7,"v":"a"}""")];

    /// <summary>Without rules: every value is as the example says.</summary>
    public static ResponsePair DrawPlain(Random random)
    {
        var example = random.Pick(Samples.AnyJson);
        var value = random.Chance(50) ? example : random.Pick(Samples.AnyJson);
        return new ResponsePair("json", "none", Answers.Expecting(Type, JsonNode.Parse($"[{example}]"), []), Answers.Of(Type, $"[{value}]"), $"{example} | {value}");
    }
}
