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

    public static JsonObject Dependencies(BrokerLinks links) => new()
    {
        ["database"] = new JsonObject { ["ok"] = true },
        ["_links"] = Self(links, "/diagnostic/status/dependencies"),
    };

    private static JsonObject Self(BrokerLinks links, string path) => new() { ["self"] = Hal.Link(links.To(path)) };
}
