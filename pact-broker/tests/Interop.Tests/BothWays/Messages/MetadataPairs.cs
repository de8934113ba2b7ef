using System.Text;
using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays.Messages;

/// <summary>Metadata without rules, and content types.</summary>
internal static class MetadataPairs
{
    private const string Json = "application/json";

    private static readonly (string Expected, string Came)[] Plain =
    [
        ("""{"topic":"orders"}""", """{"topic":"orders"}"""),
        ("""{"topic":"orders"}""", """{"topic":"orders","more":1}"""),
        ("""{"topic":"orders"}""", """{"topic":"Orders"}"""),
        ("""{"topic":"orders"}""", """{"Topic":"orders"}"""),
        ("""{"topic":"orders"}""", """{}"""),
        ("""{"partition":7}""", """{"partition":7}"""),
        ("""{"partition":7}""", """{"partition":"7"}"""),
        ("""{"partition":7}""", """{"partition":8}"""),
        ("""{"flag":true}""", """{"flag":true}"""),
        ("""{"flag":true}""", """{"flag":"true"}"""),
        ("""{"key":{"a":1}}""", """{"key":{"a":1}}"""),
        ("""{"key":{"a":1}}""", """{"key":{"a":2}}"""),
        ("""{"key":null}""", """{"key":null}"""),
    ];

    private static readonly (string Expected, string Came)[] ContentTypes =
    [
        (Json, Json),
        (Json, "application/json; charset=utf-8"),
        ("application/json; charset=utf-8", Json),
        (Json, "application/vnd.order+json"),
        ("application/vnd.order+json", Json),
        (Json, "text/plain"),
        (Json, "application/xml"),
    ];

    public static MessagePair DrawPlain(MessageKind kind, int turn)
    {
        var (expected, came) = Plain[turn % Plain.Length];
        return Of(kind, "none", Parse(expected), Parse(came), []);
    }

    public static MessagePair DrawContentType(MessageKind kind, int turn)
    {
        var (wanted, came) = ContentTypes[turn % ContentTypes.Length];
        var expected = new JsonObject
        {
            ["contents"] = new JsonObject { ["content"] = new JsonObject { ["a"] = 1 }, ["contentType"] = wanted, ["encoded"] = false },
            ["metadata"] = new JsonObject { ["contentType"] = wanted },
            ["matchingRules"] = new JsonObject(),
        };
        return new MessagePair(kind, "contentType", "none", expected, new ProducedMessage(came, """{"a":1}"""u8.ToArray(), null), $"{wanted} | {came}");
    }

    /// <summary>A message as expected, from an endpoint that says that it failed.</summary>
    public static MessagePair Failed(MessageKind kind)
    {
        var pair = Of(kind, "none", [], [], []);
        return pair with { Came = pair.Came with { Status = 500 }, Story = $"{kind}: answered with 500" };
    }

    public static MessagePair Of(MessageKind kind, string rule, JsonObject wanted, JsonObject came, JsonObject rules)
    {
        var story = $"{wanted.ToJsonString()} | {came.ToJsonString()}";
        wanted["contentType"] = Json;
        var expected = new JsonObject
        {
            ["contents"] = new JsonObject { ["content"] = new JsonObject { ["a"] = 1 }, ["contentType"] = Json, ["encoded"] = false },
            ["metadata"] = wanted,
            ["matchingRules"] = rules,
        };
        return new MessagePair(kind, "metadata", rule, expected, new ProducedMessage(Json, Encoding.UTF8.GetBytes("""{"a":1}"""), came), story);
    }

    private static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;
}
