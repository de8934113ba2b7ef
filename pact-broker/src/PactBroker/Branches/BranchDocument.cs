using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Branches;

internal static class BranchDocument
{
    public static JsonObject Write(string pacticipant, BranchRow branch, BrokerLinks links) =>
        new JsonObject { ["name"] = branch.Name }.WithInstants(branch.CreatedAt).With("_links", new JsonObject
        {
            ["self"] = Hal.Link(links.Branch(pacticipant, branch.Name), "Branch", branch.Name),
            ["pb:latest-version"] = Hal.Link($"{links.Branch(pacticipant, branch.Name)}/latest-version", "Latest version of the branch"),
        });

    public static JsonObject WriteList(string pacticipant, IReadOnlyList<BranchRow> branches, BrokerLinks links) => new()
    {
        ["_embedded"] = new JsonObject { ["branches"] = Hal.Array(branches.Select(branch => Write(pacticipant, branch, links))) },
        ["_links"] = new JsonObject
        {
            ["self"] = Hal.Link(links.Branches(pacticipant), $"{pacticipant} branches"),
            ["pb:branches"] = Hal.Array(branches.Select(branch => Hal.Link(links.Branch(pacticipant, branch.Name), "Branch", branch.Name))),
        },
    };

    public static JsonObject WriteVersion(string pacticipant, BranchVersionRow row, string number, BrokerLinks links) =>
        new JsonObject().WithInstants(row.CreatedAt).With("_links", new JsonObject
        {
            ["self"] = Hal.Link(links.BranchVersion(pacticipant, row.Name, number), "Branch version"),
            ["pb:branch"] = Hal.Link(links.Branch(pacticipant, row.Name), "Branch", row.Name),
            ["pb:version"] = Hal.Link(links.Version(pacticipant, number), "Version", number),
        });

    public static JsonObject WriteDeleted(int count) => new()
    {
        ["notices"] = new JsonArray(new JsonObject { ["type"] = "success", ["text"] = $"{count} {(count == 1 ? "branch has" : "branches have")} been deleted." }),
    };
}
