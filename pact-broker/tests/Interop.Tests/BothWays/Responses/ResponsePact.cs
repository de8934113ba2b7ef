using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays.Responses;

/// <summary>All pairs in one pact: the request of each asks for its number.</summary>
internal static class ResponsePact
{
    public const string Provider = "Answers";

    public static string Of(IReadOnlyList<ResponsePair> pairs) => new JsonObject
    {
        ["consumer"] = new JsonObject { ["name"] = "Pairs" },
        ["provider"] = new JsonObject { ["name"] = Provider },
        ["interactions"] = new JsonArray([.. pairs.Select(Interaction)]),
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "4.0" } },
    }.ToJsonString();

    private static JsonObject Interaction(ResponsePair pair, int number) => new()
    {
        ["type"] = "Synchronous/HTTP",
        ["description"] = $"pair {number}",
        ["pending"] = false,
        ["request"] = new JsonObject { ["method"] = "GET", ["path"] = $"/{number}" },
        ["response"] = pair.Expected.DeepClone(),
    };
}
