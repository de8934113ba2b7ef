using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays.Requests;

/// <summary>Headers without rules: several values, several lines, parameters.</summary>
internal static class HeaderPairs
{
    private static readonly (string Name, string[] Expected, string[] Lines)[] Cases =
    [
        ("X-V", ["a"], ["a"]),
        ("X-V", ["a"], ["A"]),
        ("X-V", ["a"], ["a", "b"]),
        ("X-V", ["a", "b"], ["a", "b"]),
        ("X-V", ["a", "b"], ["b", "a"]),
        ("X-V", ["a", "b"], ["a"]),
        ("X-V", ["a", "b"], ["a, b"]),
        ("X-V", ["a, b"], ["a,b"]),
        ("X-V", ["a, b"], ["a,   b"]),
        ("X-V", ["a; b=c"], ["a;b=c"]),
        ("X-V", [""], ["a"]),
        ("X-V", [""], [""]),
        ("Accept", ["application/json"], ["application/json"]),
        ("Accept", ["application/json"], ["application/json;q=0.8"]),
        ("Accept", ["application/json;q=0.8"], ["application/json"]),
        ("Accept", ["application/json"], ["Application/Json"]),
        ("Accept", ["application/json", "text/plain"], ["application/json, text/plain"]),
        ("Accept", ["application/json", "text/plain"], ["application/json", "text/plain"]),
        ("Accept", ["application/json, text/plain"], ["text/plain, application/json"]),
        ("Accept", ["application/json"], ["application/json, text/plain"]),
        ("Accept", ["*/*"], ["application/json"]),
        ("Content-Type", ["application/json"], ["application/json; charset=utf-8"]),
        ("Content-Type", ["application/json; charset=utf-8"], ["application/json"]),
        ("Content-Type", ["application/json; charset=utf-8"], ["application/json;charset=UTF-8"]),
        ("Content-Type", ["application/json"], ["application/vnd.api+json"]),
        ("Accept-Language", ["de", "en"], ["de, en"]),
        ("Accept-Language", ["de", "en"], ["de", "en"]),
        ("Accept-Language", ["de, en"], ["de", "en"]),
        ("Authorization", ["Bearer a, b"], ["Bearer a, b"]),
        ("Authorization", ["Basic a"], ["basic a"]),
        ("If-Modified-Since", ["Sat, 01 Feb 2025 10:00:00 GMT"], ["Sat, 01 Feb 2025 10:00:00 GMT"]),
        ("Cookie", ["a=1; b=2"], ["b=2; a=1"]),
        ("Cookie", ["a=1; b=2"], ["a=1; b=2"]),
    ];

    public static RequestPair Draw(Random random, int number, int turn)
    {
        var (name, values, lines) = Cases[turn % Cases.Length];
        var expected = new JsonObject
        {
            ["method"] = "GET",
            ["path"] = $"/{number}",
            ["headers"] = new JsonObject { [name] = new JsonArray([.. values.Select(value => (JsonNode)value)]) },
        };
        var sent = random.Chance(20) ? name.ToLowerInvariant() : name;
        return new RequestPair(
            "header", "none", expected, new WireRequest("GET", $"/{number}", [.. lines.Select(line => KeyValuePair.Create(sent, line))], []), $"{name}: {string.Join(" / ", values)} | {sent}: {string.Join(" / ", lines)}");
    }
}
