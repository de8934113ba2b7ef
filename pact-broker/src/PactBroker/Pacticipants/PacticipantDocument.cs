using System.Text.Json.Nodes;
using PactBroker.Deployments;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Pacticipants;

internal static class PacticipantDocument
{
    public static JsonObject Write(PacticipantDetails pacticipant, BrokerLinks links)
    {
        var row = pacticipant.Row;
        return new JsonObject { ["name"] = row.Name, ["displayName"] = row.DisplayName ?? DisplayName.Of(row.Name) }
            .With("repositoryUrl", row.RepositoryUrl)
            .With("repositoryName", row.RepositoryName)
            .With("repositoryNamespace", row.RepositoryNamespace)
            .With("mainBranch", row.MainBranch)
            .With(ExternalMark.External, row.EvidenceDays is null ? null : true)
            .With(ExternalMark.MaxAge, row.EvidenceDays)
            .WithInstants(row.CreatedAt, row.UpdatedAt)
            .With("_embedded", Embedded(pacticipant, links))
            .With("_links", Links(row.Name, links).With("pb:deployed-environments", pacticipant.Deployed is { } deployed ? DeploymentDocument.Environments(deployed, links) : null));
    }

    public static JsonObject WriteList(IReadOnlyList<PacticipantDetails> pacticipants, BrokerLinks links, string self)
    {
        var entries = pacticipants.Select(pacticipant => Hal.Link(links.Pacticipant(pacticipant.Row.Name), pacticipant.Row.Name, pacticipant.Row.Name)).ToList();
        return new JsonObject
        {
            ["_embedded"] = new JsonObject { ["pacticipants"] = Hal.Array(pacticipants.Select(pacticipant => Write(pacticipant, links))) },
            ["_links"] = new JsonObject
            {
                ["self"] = Hal.Link(self),
                ["pb:pacticipants-with-label"] = Hal.Template(links.To("/pacticipants/label/{label}"), "Find pacticipants by label"),
                ["pb:pacticipants"] = Hal.Array(entries),
                ["pacticipants"] = Hal.Array(entries.Select(entry => entry.DeepClone())),
            },
            // As older clients read it.
            ["pacticipants"] = Hal.Array(pacticipants.Select(pacticipant => Write(pacticipant, links))),
        };
    }

    private static JsonObject Embedded(PacticipantDetails pacticipant, BrokerLinks links)
    {
        var embedded = new JsonObject { ["labels"] = Hal.Array(pacticipant.Labels.Select(label => new JsonObject { ["name"] = label })) };
        if (pacticipant.LatestVersion is { } latest)
        {
            JsonObject Version() => new()
            {
                ["number"] = latest.Number,
                ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Version(pacticipant.Row.Name, latest.Number), "Version") },
            };
            embedded["latestVersion"] = Version();
            embedded["latest-version"] = Version();
        }

        return embedded;
    }

    private static JsonObject Links(string name, BrokerLinks links) => new()
    {
        ["self"] = Hal.Link(links.Pacticipant(name)),
        ["pb:versions"] = Hal.Link(links.Versions(name)),
        ["pb:version"] = Hal.Template($"{links.Versions(name)}/{{version}}", "Get, create or delete a pacticipant version"),
        ["pb:version-tag"] = Hal.Template($"{links.Versions(name)}/{{version}}/tags/{{tag}}", $"Get, create or delete a tag for a version of {name}"),
        ["pb:branches"] = Hal.Link(links.Branches(name)),
        ["pb:branch-version"] = Hal.Template($"{links.Branches(name)}/{{branch}}/versions/{{version}}", $"Get, create or delete a version of a branch of {name}"),
        ["pb:label"] = Hal.Template($"{links.Pacticipant(name)}/labels/{{label}}", $"Get, create or delete a label of {name}"),
        ["versions"] = Hal.Link(links.Versions(name)),
        ["pb:can-i-deploy-badge"] = Hal.Template($"{links.Pacticipant(name)}/latest-version/{{tag}}/can-i-deploy/to/{{environmentTag}}/badge", $"Can the latest version of {name} with a tag be deployed?"),
        ["pb:can-i-deploy-branch-to-environment-badge"] = Hal.Template($"{links.Branches(name)}/{{branch}}/latest-version/can-i-deploy/to-environment/{{environment}}/badge", $"Can the latest version of {name} from a branch be deployed?"),
        ["curies"] = links.Curies("pacticipant"),
    };
}
