using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays.Requests;

/// <summary>Pacts of the requests of pairs.</summary>
internal static class RequestPact
{
    public static string Of(params IEnumerable<RequestPair> pairs) => new JsonObject
    {
        ["consumer"] = new JsonObject { ["name"] = "Pairs" },
        ["provider"] = new JsonObject { ["name"] = "Requests" },
        ["interactions"] = new JsonArray([.. pairs.Select(Interaction)]),
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "4.0" } },
    }.ToJsonString();

    private static JsonObject Interaction(RequestPair pair) => new()
    {
        ["type"] = "Synchronous/HTTP",
        ["description"] = $"pair {pair.Expected["headers"]![RequestPair.NumberHeader]![0]}",
        ["pending"] = false,
        ["request"] = pair.Expected.DeepClone(),
        ["response"] = new JsonObject
        {
            ["status"] = 200,
            ["headers"] = new JsonObject { ["Content-Type"] = new JsonArray("application/json"), ["X-Answer"] = new JsonArray("to the pair") },
            ["body"] = new JsonObject { ["content"] = new JsonObject { ["answer"] = pair.Story }, ["contentType"] = "application/json", ["encoded"] = false },
        },
    };
}
