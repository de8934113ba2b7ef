using System.Text.Json.Nodes;
using PactBroker.Environments;
using PactBroker.Http;
using PactBroker.Links;
using PactBroker.Versions;

namespace PactBroker.Deployments;

internal static class DeploymentDocument
{
    /// <summary>Links to where something is deployed.</summary>
    public static JsonArray Environments(IEnumerable<DeployedVersionRow> deployments, BrokerLinks links) => Hal.Array(deployments.Select(deployed =>
        Hal.Link(links.DeployedVersion(deployed.Uuid), $"Version {deployed.Number} deployed to", deployed.EnvironmentName)
            .With("currently_deployed", deployed.ValidTo is null)
            .With("application_instance", deployed.ApplicationInstance is "" ? null : deployed.ApplicationInstance)));

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
