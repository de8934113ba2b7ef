using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Integrations;

internal static class IntegrationDocument
{
    public static JsonObject WriteList(IReadOnlyList<IntegrationRow> integrations, BrokerLinks links) => new()
    {
        ["_embedded"] = new JsonObject { ["integrations"] = Hal.Array(integrations.Select(integration => Write(integration, links))) },
        ["_links"] = new JsonObject { ["self"] = Hal.Link(links.To("/integrations"), "All integrations") },
    };

    private static JsonObject Write(IntegrationRow integration, BrokerLinks links) => new()
    {
        ["consumer"] = new JsonObject { ["name"] = integration.Consumer },
        ["provider"] = new JsonObject { ["name"] = integration.Provider },
        ["_links"] = new JsonObject
        {
            ["pb:dashboard"] = Hal.Link(links.Dashboard(integration.Provider, integration.Consumer), "BETA: Pacts to show on the dashboard"),
            ["pb:matrix"] = Hal.Link(links.Matrix(integration.Provider, integration.Consumer), $"Matrix of pact/verification results for {integration.Consumer} and {integration.Provider}"),
            ["pb:group"] = Hal.Link(links.To($"/groups/{Uri.EscapeDataString(integration.Consumer)}"), $"Pacticipants in the same group as {integration.Consumer}"),
            ["pb:delete_integration"] = Hal.Link(links.Integration(integration.Provider, integration.Consumer), "Deletes the integration"),
        },
    };
}
