using System.Text.Json.Nodes;
using PactBroker.Deployments;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Versions;

internal static class VersionDocument
{
    public static JsonObject Write(VersionDetails version, BrokerLinks links, string? self = null)
    {
        var row = version.Row;
        return new JsonObject { ["number"] = row.Number }
            .With("buildUrl", row.BuildUrl)
            .WithInstants(row.CreatedAt, row.UpdatedAt)
            .With("_embedded", Embedded(version, links))
            .With("_links", Links(version, links, self));
    }

    public static JsonObject WriteList(IReadOnlyList<VersionDetails> versions, BrokerLinks links, string self)
    {
        var entries = versions.Select(version => Hal.Link(links.Version(version.Row.Pacticipant, version.Row.Number), version.Row.Number, version.Row.Number)).ToList();
        return new JsonObject
        {
            ["_embedded"] = new JsonObject { ["versions"] = Hal.Array(versions.Select(version => Write(version, links))) },
            ["_links"] = new JsonObject
            {
                ["self"] = Hal.Link(self, "Versions"),
                ["pb:versions"] = Hal.Array(entries),
                ["versions"] = Hal.Array(entries.Select(entry => entry.DeepClone())),
            },
        };
    }

    private static JsonObject Embedded(VersionDetails version, BrokerLinks links)
    {
        var (pacticipant, number) = (version.Row.Pacticipant, version.Row.Number);
        JsonArray Branches() => Hal.Array(version.Branches.Select(branch => new JsonObject
        {
            ["name"] = branch.Name,
            ["latest"] = branch.IsHead,
            ["_links"] = new JsonObject { ["self"] = Hal.Link(links.BranchVersion(pacticipant, branch.Name, number), "Branch version", branch.Name) },
        }));
        return new JsonObject
        {
            ["branches"] = Branches(),
            ["branchVersions"] = Branches(),
            ["tags"] = Hal.Array(version.Tags.Select(tag => new JsonObject
            {
                ["name"] = tag.Name,
                ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Tag(pacticipant, number, tag.Name), "Tag", tag.Name) },
            })),
        };
    }

    private static JsonObject Links(VersionDetails version, BrokerLinks links, string? self)
    {
        var (pacticipant, number) = (version.Row.Pacticipant, version.Row.Number);
        var result = new JsonObject
        {
            ["self"] = Hal.Link(self ?? links.Version(pacticipant, number), "Version", number),
            ["pb:pacticipant"] = Hal.Link(links.Pacticipant(pacticipant), "Pacticipant", pacticipant),
            ["pb:tag"] = Hal.Template($"{links.Version(pacticipant, number)}/tags/{{tag}}", "Get, create or delete a tag for this version"),
            ["pb:latest-verification-results-where-pacticipant-is-consumer"] = Hal.Link(links.LatestResultsOf(pacticipant, number), "Latest verification results for this version as a consumer"),
            ["pb:pact-versions"] = Hal.Array(version.Providers.Select(provider =>
                Hal.Link(links.Pact(provider, pacticipant, number), "Pact", $"Pact between {pacticipant} ({number}) and {provider}"))),
        };
        result["pb:deployed-environments"] = DeploymentDocument.Environments(version.Deployed, links);
        result["pb:released-environments"] = Hal.Array(version.Released.Select(released =>
            Hal.Link(links.ReleasedVersion(released.Uuid), "Version released to", released.EnvironmentName).With("currently_supported", released.ValidTo is null)));
        if (version.Environments.Count > 0)
        {
            AddEnvironments(result, version, links);
        }

        return result.With("curies", links.Curies("pacticipant-version"));
    }

    private static void AddEnvironments(JsonObject result, VersionDetails version, BrokerLinks links)
    {
        var (pacticipant, number) = (version.Row.Pacticipant, version.Row.Number);
        // Clients look for the entry with the name of their environment.
        result["pb:record-deployment"] = Hal.Array(version.Environments.Select(environment =>
            Hal.Link(links.DeployedVersions(pacticipant, number, environment.Uuid), $"Record deployment to {environment.DisplayName}", environment.Name)));
        result["pb:reserve-deployment"] = Hal.Array(version.Environments.Select(environment =>
            Hal.Link(links.Reservations(pacticipant, number, environment.Uuid), $"Reserve a place for the deployment to {environment.DisplayName}", environment.Name)));
        result["pb:record-release"] = Hal.Array(version.Environments.Select(environment =>
            Hal.Link(links.ReleasedVersions(pacticipant, number, environment.Uuid), $"Record release to {environment.DisplayName}", environment.Name)));
    }
}
