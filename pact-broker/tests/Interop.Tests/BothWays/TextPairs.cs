using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays;

/// <summary>Texts under the rules of single values: as a body, a header, a field of a form.</summary>
internal static class TextPairs
{
    private const string Plain = "text/plain";

    private const string FormType = "application/x-www-form-urlencoded";

    public static ResponsePair DrawBody(Random random, Sample sample)
    {
        var (example, value) = Draw(random, sample);
        return new ResponsePair("text", sample.Name, Answers.Expecting(Plain, example, Answers.BodyRules(("$", sample.Rule, sample.Combine))), Answers.Of(Plain, value), $"{example} | {value}");
    }

    public static ResponsePair DrawHeader(Random random, Sample sample)
    {
        var (example, value) = Draw(random, sample);
        return Header(sample.Name, example, value, new JsonObject { ["header"] = new JsonObject { ["X-V"] = Answers.List(sample.Rule, sample.Combine) } }, random);
    }

    public static ResponsePair DrawForm(Random random, Sample sample)
    {
        var (example, value) = Draw(random, sample);
        return Form(sample.Name, example, value, Answers.BodyRules(("$.v", sample.Rule, sample.Combine)), random);
    }

    /// <summary>Without rules: the text is the example.</summary>
    public static ResponsePair DrawPlain(Random random)
    {
        var (example, value) = Draw(random, Samples.WithoutRules);
        return random.Next(3) switch
        {
            0 => new ResponsePair("text", "none", Answers.Expecting(Plain, example, []), Answers.Of(Plain, value), $"{example} | {value}"),
            1 => Form("none", example, value, [], random),
            _ => Header("none", example, value, [], random),
        };
    }

    /// <summary>A text that has to be of a type, whatever it says.</summary>
    public static ResponsePair DrawContentType(Random random)
    {
        var rule = $$"""{"match":"contentType","value":"{{random.Pick(["text/plain", "image/png"])}}"}""";
        var value = random.Pick(["abc", "other text", "<a/>", "{}"]);
        return new ResponsePair("text", "contentType", Answers.Expecting(Plain, "abc", Answers.BodyRules(("$", rule, "AND"))), Answers.Of(Plain, value), $"{rule} | {value}");
    }

    private static (string Example, string Value) Draw(Random random, Sample sample)
    {
        var example = Answers.Text(random.Pick(sample.Examples));
        return (example, random.Chance(45) ? Answers.Text(random.Pick(sample.Examples)) : random.Pick(Samples.AnyText));
    }

    private static ResponsePair Header(string rule, string example, string value, JsonObject rules, Random random)
    {
        value = value.Trim();
        var name = random.Chance(8) ? "X-Other" : "x-v";
        var expected = new JsonObject { ["status"] = 200, ["headers"] = new JsonObject { ["X-V"] = new JsonArray(example) }, ["matchingRules"] = rules };
        return new ResponsePair("header", rule, expected, new Answer(200, [KeyValuePair.Create(name, value)], []), $"{example} | {name}: {value}");
    }

    private static ResponsePair Form(string rule, string example, string value, JsonObject rules, Random random)
    {
        var came = random.Next(100) switch
        {
            < 10 => "n=1",
            < 20 => $"n=1&v={Uri.EscapeDataString(value)}&more=1",
            < 30 => $"v={Uri.EscapeDataString(value)}&n=2",
            _ => $"v={Uri.EscapeDataString(value)}&n=1",
        };
        var content = $"v={Uri.EscapeDataString(example)}&n=1";
        return new ResponsePair("form", rule, Answers.Expecting(FormType, content, rules), Answers.Of(FormType, came), $"{content} | {came}");
    }
}
