using System.Globalization;
using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays;

/// <summary>All pairs in one pact: the request of each asks for its number.</summary>
internal static class PairPact
{
    public const string Provider = "Answers";

    public static string Of(IReadOnlyList<Pair> pairs) => new JsonObject
    {
        ["consumer"] = new JsonObject { ["name"] = "Pairs" },
        ["provider"] = new JsonObject { ["name"] = Provider },
        ["interactions"] = new JsonArray([.. pairs.Select(Interaction)]),
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "4.0" } },
    }.ToJsonString();

    /// <summary>The number of a pair from the description of its interaction.</summary>
    public static int NumberOf(string description) => int.Parse(description.Split(' ')[^1], CultureInfo.InvariantCulture);

    private static JsonObject Interaction(Pair pair, int number) => new()
    {
        ["type"] = "Synchronous/HTTP",
        ["description"] = $"pair {number}",
        ["pending"] = false,
        ["request"] = new JsonObject { ["method"] = "GET", ["path"] = $"/{number}" },
        ["response"] = pair.Expected.DeepClone(),
    };
}
