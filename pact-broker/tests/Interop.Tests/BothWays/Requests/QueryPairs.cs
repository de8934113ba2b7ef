using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays.Requests;

/// <summary>Query parameters.</summary>
internal static class QueryPairs
{
    private static readonly (string Expected, string Came)[] Plain =
    [
        ("""{"a":["1"],"b":["2"]}""", "a=1&b=2"),
        ("""{"a":["1"],"b":["2"]}""", "b=2&a=1"),
        ("""{"a":["1"],"b":["2"]}""", "a=1&b=2&c=3"),
        ("""{"a":["1"],"b":["2"]}""", "a=1"),
        ("""{"a":["1","2"]}""", "a=1&a=2"),
        ("""{"a":["1","2"]}""", "a=2&a=1"),
        ("""{"a":["1","2"]}""", "a=1,2"),
        ("""{"a":["1","2"]}""", "a=1"),
        ("""{"a":["1"]}""", "a=1&a=1"),
        ("""{"a[]":["1","2"]}""", "a[]=1&a[]=2"),
        ("""{"a[]":["1"]}""", "a%5B%5D=1"),
        ("""{"a":["b c"]}""", "a=b+c"),
        ("""{"a":["b c"]}""", "a=b%20c"),
        ("""{"a":["b+c"]}""", "a=b+c"),
        ("""{"a":["b&c=d"]}""", "a=b%26c%3Dd"),
        ("""{"a":["ü"]}""", "a=%C3%BC"),
        ("""{"a":["ü"]}""", "a=%c3%bc"),
        ("""{"a":["1"]}""", "A=1"),
        ("""{"a":["X"]}""", "a=x"),
        ("""{"a":[""]}""", "a="),
        ("""{"a":[""]}""", "a"),
        ("""{"a":[null]}""", "a"),
        ("""{"a":[null]}""", "a="),
        ("""{"a":[null]}""", "a=1"),
        ("""{"a":["1"]}""", "a=1&"),
        ("""{"a":["1"]}""", "&a=1"),
        ("""{}""", "a=1"),
        ("""{}""", ""),
    ];

    /// <summary>A rule of single values on a parameter, which may come several times.</summary>
    public static RequestPair DrawRule(Random random, int number, Sample sample)
    {
        var example = Answers.Text(random.Pick(sample.Examples));
        var value = Uri.EscapeDataString(random.Chance(60) ? Answers.Text(random.Pick(sample.Examples)) : random.Pick(Samples.AnyText));
        var came = random.Next(100) switch
        {
            < 8 => "n=1",
            < 16 => $"v={value}&n=1&more=1",
            < 30 => $"v={value}&n=1&v={value}",
            < 36 => $"v={value}&n=1&v=%3F",
            < 40 => "v&n=1",
            _ => $"n=1&v={value}",
        };
        var expected = Expecting(number, new JsonObject { ["v"] = new JsonArray(example), ["n"] = new JsonArray("1") });
        expected["matchingRules"] = new JsonObject { ["query"] = new JsonObject { ["v"] = Answers.List(sample.Rule, sample.Combine) } };
        return new RequestPair("query", sample.Name, expected, Get(number, came), $"{example} | {came}");
    }

    public static RequestPair DrawCount(Random random, int number)
    {
        var (name, rule) = random.Pick<(string, string)>([("min type", """{"match":"type","min":2}"""), ("max type", """{"match":"type","max":2}""")]);
        var came = string.Join('&', Enumerable.Repeat("v=x", random.Next(1, 4)));
        var expected = Expecting(number, new JsonObject { ["v"] = new JsonArray("a", "b") });
        expected["matchingRules"] = new JsonObject { ["query"] = new JsonObject { ["v"] = Answers.List(rule, "AND") } };
        return new RequestPair("query", name, expected, Get(number, came), came);
    }

    public static RequestPair DrawPlain(int number, int turn)
    {
        var (wanted, came) = Plain[turn % Plain.Length];
        return new RequestPair("query", "none", Expecting(number, (JsonObject)JsonNode.Parse(wanted)!), Get(number, came), $"{wanted} | {came}");
    }

    private static JsonObject Expecting(int number, JsonObject query) => new() { ["method"] = "GET", ["path"] = $"/{number}", ["query"] = query };

    private static WireRequest Get(int number, string query) => new("GET", query.Length == 0 ? $"/{number}" : $"/{number}?{query}", [], []);
}
