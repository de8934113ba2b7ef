using System.Text.Json.Nodes;
using PactBroker.Environments;
using PactBroker.Http;
using PactBroker.Links;
using PactBroker.Versions;

namespace PactBroker.Deployments;

internal static class DeploymentDocument
{
    /// <summary>One deployment; its environment is shown where it is not what was asked for anyway.</summary>
    public static JsonObject Write(DeployedVersionRow deployed, VersionDetails version, BrokerLinks links, EnvironmentRow? environment = null)
    {
        var instance = deployed.ApplicationInstance is "" ? null : deployed.ApplicationInstance;
        return new JsonObject { ["uuid"] = deployed.Uuid, ["currentlyDeployed"] = deployed.ValidTo is null }
            .With("applicationInstance", instance)
            .With("target", instance)
            .With("undeployedAt", deployed.ValidTo is { } end ? Hal.Instant(end) : null)
            .WithInstants(deployed.ValidFrom, deployed.UpdatedAt)
            .With("_embedded", DeployedTo.Embed(version, environment, links))
            .With("_links", new JsonObject { ["self"] = Hal.Link(links.DeployedVersion(deployed.Uuid)) });
    }
}
