using System.Text.Json.Nodes;
using PactBroker.Environments;
using PactBroker.Http;
using PactBroker.Links;
using PactBroker.Versions;

namespace PactBroker.Deployments;

/// <summary>What deployments and releases both show: which version of which pacticipant, and where.</summary>
internal static class DeployedTo
{
    public static JsonObject Embed(VersionDetails version, EnvironmentRow? environment, BrokerLinks links) =>
        new JsonObject
        {
            ["pacticipant"] = new JsonObject
            {
                ["name"] = version.Row.Pacticipant,
                ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Pacticipant(version.Row.Pacticipant)) },
            },
            ["version"] = VersionDocument.Write(version, links),
        }
        .With("environment", environment is null ? null : EnvironmentDocument.Write(environment, links));

    public static JsonObject List(string name, IEnumerable<JsonObject> items, HttpRequest request, BrokerLinks links) => new()
    {
        ["_embedded"] = new JsonObject { [name] = Hal.Array(items) },
        ["_links"] = new JsonObject { ["self"] = Hal.Link(links.To(request.Path.Value + request.QueryString.Value)) },
    };
}
