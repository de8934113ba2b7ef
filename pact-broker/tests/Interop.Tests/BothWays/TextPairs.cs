using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays;

/// <summary>Texts under the rules of single values: as a body, a header, a field of a form.</summary>
internal static class TextPairs
{
    private const string Plain = "text/plain";

    private const string Form = "application/x-www-form-urlencoded";

    public static Pair DrawBody(Random random, Sample sample)
    {
        var (example, value) = Draw(random, sample);
        return new Pair("text", sample.Name, Answers.Expecting(Plain, example, Answers.BodyRules(("$", sample.Rule, sample.Combine))), Answers.Of(Plain, value), $"{example} | {value}");
    }

    public static Pair DrawHeader(Random random, Sample sample)
    {
        var (example, value) = Draw(random, sample);
        value = value.Trim();
        var name = random.Chance(8) ? "X-Other" : "x-v";
        var expected = new JsonObject
        {
            ["status"] = 200,
            ["headers"] = new JsonObject { ["X-V"] = new JsonArray(example) },
            ["matchingRules"] = new JsonObject { ["header"] = new JsonObject { ["X-V"] = Answers.List(sample.Rule, sample.Combine) } },
        };
        return new Pair("header", sample.Name, expected, new Answer(200, [KeyValuePair.Create(name, value)], []), $"{example} | {name}: {value}");
    }

    public static Pair DrawForm(Random random, Sample sample)
    {
        var (example, value) = Draw(random, sample);
        var came = random.Next(100) switch
        {
            < 10 => "n=1",
            < 20 => $"n=1&v={Uri.EscapeDataString(value)}&more=1",
            < 30 => $"v={Uri.EscapeDataString(value)}&n=2",
            _ => $"v={Uri.EscapeDataString(value)}&n=1",
        };
        var content = $"v={Uri.EscapeDataString(example)}&n=1";
        return new Pair("form", sample.Name, Answers.Expecting(Form, content, Answers.BodyRules(("$.v", sample.Rule, sample.Combine))), Answers.Of(Form, came), $"{content} | {came}");
    }

    private static (string Example, string Value) Draw(Random random, Sample sample)
    {
        var example = Answers.Text(random.Pick(sample.Examples));
        return (example, random.Chance(45) ? Answers.Text(random.Pick(sample.Examples)) : random.Pick(Samples.AnyText));
    }
}
