using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PactBroker.Tests.Conversations;

/// <summary>Compares the expected part of an answer with the same part of ours.</summary>
internal static class JsonDifferences
{
    private const string Anything = "{{any}}";

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Between(JsonNode? expected, JsonNode? actual, string path = "") => (expected, actual) switch
    {
        (JsonValue text, _) when text.GetValueKind() == JsonValueKind.String && text.GetValue<string>() == Anything => [],
        (JsonObject e, JsonObject a) => BetweenObjects(e, a, path),
        (JsonArray e, JsonArray a) when e.Count == a.Count => e.Zip(a).SelectMany((pair, i) => Between(pair.First, pair.Second, $"{path}[{i}]")),
        _ when JsonNode.DeepEquals(expected, actual) => [],
        _ => [$"{(path.Length == 0 ? "." : path)}: expected {Text(expected)}, got {Text(actual)}"],
    };

    private static IEnumerable<string> BetweenObjects(JsonObject expected, JsonObject actual, string path)
    {
        foreach (var name in expected.Select(member => member.Key).Union(actual.Select(member => member.Key)))
        {
            if (!actual.ContainsKey(name))
            {
                yield return $"{path}.{name}: missing, expected {Text(expected[name])}";
                continue;
            }

            if (!expected.ContainsKey(name))
            {
                yield return $"{path}.{name}: unexpected {Text(actual[name])}";
                continue;
            }

            foreach (var difference in Between(expected[name], actual[name], $"{path}.{name}"))
                yield return difference;
        }
    }

    private static string Text(JsonNode? node) => node?.ToJsonString(Unescaped) ?? "null";
}
