using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Environments;

internal static class EnvironmentDocument
{
    public static JsonObject Write(EnvironmentRow environment, BrokerLinks links) =>
        new JsonObject
        {
            ["uuid"] = environment.Uuid,
            ["name"] = environment.Name,
            ["displayName"] = environment.DisplayName,
            ["production"] = environment.Production,
        }
        .With("contacts", environment.Contacts is null ? null : JsonNode.Parse(environment.Contacts))
        .WithInstants(environment.CreatedAt, environment.UpdatedAt)
        .With("_links", new JsonObject
        {
            ["self"] = Hal.Link(links.Environment(environment.Uuid), "Environment", environment.Name),
            ["pb:currently-deployed-deployed-versions"] = Hal.Link($"{links.Environment(environment.Uuid)}/deployed-versions/currently-deployed", "Versions currently deployed to the environment"),
            ["pb:currently-supported-released-versions"] = Hal.Link($"{links.Environment(environment.Uuid)}/released-versions/currently-supported", "Versions released to the environment and supported"),
            ["pb:environments"] = Hal.Link(links.Environments),
        });

    public static JsonObject WriteList(IReadOnlyList<EnvironmentRow> environments, BrokerLinks links) => new()
    {
        ["_embedded"] = new JsonObject { ["environments"] = Hal.Array(environments.Select(environment => Write(environment, links))) },
        ["_links"] = new JsonObject
        {
            ["self"] = Hal.Link(links.Environments, "Environments"),
            ["pb:environments"] = Hal.Array(environments.Select(environment => Hal.Link(links.Environment(environment.Uuid), "Environment", environment.Name))),
        },
    };
}
