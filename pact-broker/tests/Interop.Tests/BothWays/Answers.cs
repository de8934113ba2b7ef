using System.Text;
using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays;

/// <summary>Pieces that expectations and answers are made of.</summary>
internal static class Answers
{
    public static Answer Of(string contentType, byte[] body, int status = 200) => new(status, [KeyValuePair.Create("Content-Type", contentType)], body);

    public static Answer Of(string contentType, string body) => Of(contentType, Encoding.UTF8.GetBytes(body));

    /// <summary>An expected response with a body given as JSON, and rules by category.</summary>
    public static JsonObject Expecting(string contentType, JsonNode? content, JsonObject rules, string? encoded = null) => new()
    {
        ["status"] = 200,
        ["headers"] = new JsonObject { ["Content-Type"] = new JsonArray(contentType) },
        ["body"] = new JsonObject { ["content"] = content, ["contentType"] = contentType, ["encoded"] = encoded is null ? false : encoded },
        ["matchingRules"] = rules,
    };

    /// <summary>The rules of places in the body.</summary>
    public static JsonObject BodyRules(params IEnumerable<(string Path, string Rule, string Combine)> rules) => new()
    {
        ["body"] = new JsonObject(rules.Select(rule => KeyValuePair.Create(rule.Path, (JsonNode?)List(rule.Rule, rule.Combine)))),
    };

    public static JsonObject List(string rule, string combine) => (JsonObject)JsonNode.Parse($$"""{"combine":"{{combine}}","matchers":[{{rule}}]}""")!;

    /// <summary>A JSON text as what it says; every other value as its JSON.</summary>
    public static string Text(string json) => json.StartsWith('"') ? JsonNode.Parse(json)!.GetValue<string>() : json;

    public static T Pick<T>(this Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public static bool Chance(this Random random, int percent) => random.Next(100) < percent;
}
