using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays.Messages;

/// <summary>Pairs in two pacts: messages of version 3, and both kinds of messages of version 4.</summary>
internal static class MessagePacts
{
    public const string Provider = "Producer";

    public static string OfVersion3(IReadOnlyList<MessagePair> pairs) => Pact("messages", "3.0.0", pairs.Index().Where(pair => pair.Item.Kind == MessageKind.V3).Select(pair => Version3(pair.Item, pair.Index)));

    public static string OfVersion4(IReadOnlyList<MessagePair> pairs) => Pact("interactions", "4.0", pairs.Index().Where(pair => pair.Item.Kind != MessageKind.V3).Select(pair => Version4(pair.Item, pair.Index)));

    private static string Pact(string list, string version, IEnumerable<JsonObject> interactions) => new JsonObject
    {
        ["consumer"] = new JsonObject { ["name"] = "Pairs" },
        ["provider"] = new JsonObject { ["name"] = Provider },
        [list] = new JsonArray([.. interactions]),
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = version } },
    }.ToJsonString();

    private static JsonObject Version3(MessagePair pair, int number) => new()
    {
        ["description"] = $"pair {number}",
        ["providerStates"] = States(number),
        ["contents"] = pair.Expected["contents"]!["content"]!.DeepClone(),
        ["metadata"] = pair.Expected["metadata"]!.DeepClone(),
        ["matchingRules"] = pair.Expected["matchingRules"]!.DeepClone(),
    };

    private static JsonObject Version4(MessagePair pair, int number)
    {
        var message = new JsonObject { ["type"] = $"{pair.Kind}/Messages", ["description"] = $"pair {number}", ["pending"] = false, ["providerStates"] = States(number) };
        var expected = (JsonObject)pair.Expected.DeepClone();
        if (pair.Kind == MessageKind.Synchronous)
        {
            message["request"] = Request(number);
            message["response"] = new JsonArray(expected);
            return message;
        }

        foreach (var (name, value) in expected.ToList())
        {
            expected.Remove(name);
            message[name] = value;
        }

        return message;
    }

    private static JsonArray States(int number) => number % 4 == 0
        ? [new JsonObject { ["name"] = "an order exists", ["params"] = new JsonObject { ["id"] = number, ["customer"] = "Ada" } }, new JsonObject { ["name"] = "it is paid" }]
        : [];

    private static JsonObject Request(int number)
    {
        var (type, content) = number % 2 == 0 ? ("application/json", (JsonNode)new JsonObject { ["ask"] = number }) : ("text/plain", $"ask {number}");
        return new()
        {
            ["contents"] = new JsonObject { ["content"] = content, ["contentType"] = type, ["encoded"] = false },
            ["metadata"] = new JsonObject { ["contentType"] = type, ["number"] = number },
            ["matchingRules"] = number % 5 == 0 ? Answers.BodyRules(("$", """{"match":"type"}""", "AND")) : [],
        };
    }
}
