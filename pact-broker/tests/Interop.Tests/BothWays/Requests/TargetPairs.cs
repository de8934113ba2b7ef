using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays.Requests;

/// <summary>Methods and paths.</summary>
internal static class TargetPairs
{
    private static readonly (string Name, string? Rules, string Combine)[] PathRules =
    [
        ("none", null, "AND"),
        ("equality", """{"match":"equality"}""", "AND"),
        ("regex", """{"match":"regex","regex":"/\\d+/orders/\\d+"}""", "AND"),
        ("include", """{"match":"include","value":"/orders/"}""", "AND"),
        ("type", """{"match":"type"}""", "AND"),
        ("notEmpty", """{"match":"notEmpty"}""", "AND"),
        ("any of", """{"match":"regex","regex":"/\\d+/orders/\\d+"},{"match":"include","value":"order"}""", "OR"),
        ("all of", """{"match":"regex","regex":"/\\d+/orders/.*"},{"match":"include","value":"42"}""", "AND"),
    ];

    private static readonly string[] Paths =
        ["orders/42", "orders/42", "orders/43", "orders/42/", "Orders/42", "orders//42", "orders/%34%32", "orders/", "orders/42/lines", "order", "others/42"];

    private static readonly (string Expected, string Came)[] Escapes =
    [
        ("caf%C3%A9", "caf%C3%A9"), ("caf%C3%A9", "caf%c3%a9"), ("café", "caf%C3%A9"), ("a b", "a%20b"), ("a%20b", "a%20b"), ("a%20b", "a+b"), ("a%2Fb", "a/b"), ("a%2Fb", "a%2Fb"), ("(a)", "%28a%29"), ("a:b@c", "a:b@c"),
    ];

    private static readonly string[] Methods = ["GET", "get", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE"];

    public static RequestPair DrawPath(Random random, int number, int turn)
    {
        var (name, rules, combine) = PathRules[turn % PathRules.Length];
        var came = random.Pick(Paths);
        var expected = new JsonObject { ["method"] = "GET", ["path"] = $"/{number}/orders/42" };
        if (rules is not null)
            expected["matchingRules"] = new JsonObject { ["path"] = Answers.List(rules, combine) };
        return new RequestPair("path", name, expected, Get($"/{number}/{came}"), $"{rules} | orders/42 | {came}");
    }

    public static RequestPair DrawEscapes(int number, int turn)
    {
        var (wanted, came) = Escapes[turn % Escapes.Length];
        return new RequestPair("path", "none", new JsonObject { ["method"] = "GET", ["path"] = $"/{number}/{wanted}" }, Get($"/{number}/{came}"), $"{wanted} | {came}");
    }

    public static RequestPair DrawMethod(Random random, int number)
    {
        var (wanted, came) = (random.Pick(Methods), random.Pick(Methods));
        if (random.Chance(40))
            came = wanted;
        return new RequestPair("method", "none", new JsonObject { ["method"] = wanted, ["path"] = $"/{number}" }, Get($"/{number}") with { Method = came }, $"{wanted} | {came}");
    }

    private static WireRequest Get(string target) => new("GET", target, [], []);
}
