using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Contracts.Cli.Output;
using PactBroker.Client.Approvals;

namespace Contracts.Cli.Approvals;

/// <summary>Requests for approval for programs.</summary>
internal static class ApprovalJson
{
    public static JsonObject Summary(ContractApproval approval) => new()
    {
        ["uuid"] = approval.Uuid,
        ["state"] = approval.State,
        ["kind"] = approval.Kind,
        ["publisher"] = approval.Publisher,
        ["version"] = approval.Version,
        ["with"] = approval.With,
        ["pacticipant"] = approval.Pacticipant,
        ["owners"] = JsonOutput.Texts(approval.Owners),
        ["decidedBy"] = approval.DecidedBy,
        ["comment"] = approval.Comment,
    };

    public static JsonObject Write(ContractApproval approval)
    {
        var json = Summary(approval);
        json["breaks"] = JsonOutput.Texts(approval.Breaks);
        json["affectedConsumers"] = Versions(approval.AffectedConsumers);
        json["affectedProviders"] = Versions(approval.AffectedProviders);
        json["acknowledgements"] = JsonOutput.List(approval.Acknowledgements.Select(one => new JsonObject { ["pacticipant"] = one.Pacticipant, ["by"] = one.By, ["comment"] = one.Comment }));
        json["diff"] = approval.Diff;
        return json;
    }

    private static JsonArray Versions(ImmutableArray<AffectedVersion> versions) => JsonOutput.List(versions.Select(version => new JsonObject
    {
        ["pacticipant"] = version.Pacticipant,
        ["version"] = version.Version,
        ["why"] = version.Why,
        ["problems"] = JsonOutput.Texts(version.Problems),
    }));
}
