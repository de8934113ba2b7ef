using System.Text.Json.Nodes;
using PactBroker.Deployments;
using PactBroker.Environments;
using PactBroker.Http;
using PactBroker.Links;
using PactBroker.Versions;

namespace PactBroker.Releases;

internal static class ReleaseDocument
{
    public static JsonObject Write(ReleasedVersionRow released, VersionDetails version, BrokerLinks links, EnvironmentRow? environment = null) =>
        new JsonObject { ["uuid"] = released.Uuid, ["currentlySupported"] = released.ValidTo is null }
            .With("supportEndedAt", released.ValidTo is { } end ? Hal.Instant(end) : null)
            .WithInstants(released.ValidFrom, released.UpdatedAt)
            .With("_embedded", DeployedTo.Embed(version, environment, links))
            .With("_links", new JsonObject { ["self"] = Hal.Link(links.ReleasedVersion(released.Uuid)) });
}
