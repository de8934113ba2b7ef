using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Indexes;

internal static class DiagnosticDocument
{
    public static JsonObject Heartbeat(BrokerLinks links) => new()
    {
        ["ok"] = true,
        ["_links"] = Self(links, "/diagnostic/status/heartbeat"),
    };

    /// <param name="links">Builds the addresses.</param>
    /// <param name="problem">What is wrong with the database; null if nothing is.</param>
    public static JsonObject Dependencies(BrokerLinks links, string? problem = null) => new()
    {
        ["database"] = new JsonObject { ["ok"] = problem is null }.With("error", problem is null ? null : new JsonObject { ["message"] = problem }),
        ["_links"] = Self(links, "/diagnostic/status/dependencies"),
    };

    private static JsonObject Self(BrokerLinks links, string path) => new() { ["self"] = Hal.Link(links.To(path)) };
}
