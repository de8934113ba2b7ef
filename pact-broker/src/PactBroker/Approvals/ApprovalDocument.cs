using System.Text.Json.Nodes;
using PactBroker.Domain.Approvals;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Approvals;

/// <summary>A request for approval: what changed, whom that affects, who decides, and what was decided.</summary>
internal static class ApprovalDocument
{
    public static JsonObject Write(ApprovalRow row, IReadOnlyList<string> owners, IReadOnlyList<Acknowledgement> acknowledged, BrokerLinks links)
    {
        var document = Summary(row, owners, links);
        var findings = ApprovalFindings.Read(row.Findings);
        var awaited = Acknowledgement.AwaitedOf(findings);
        if (awaited.Count > 0)
        {
            document["acknowledgements"] = Hal.Array(awaited.Select(consumer => Awaited(consumer, acknowledged.FirstOrDefault(one => one.Pacticipant == consumer))));
            if (row.Outcome is ApprovalState.Approved && acknowledged.Count < awaited.Count)
                document["_links"]!["pb:decide-approval"] = Hal.Link(links.ApprovalDecision(row.Uuid), "Acknowledge it");
        }

        document["breaks"] = Hal.Array(findings.Breaks.Select(Break));
        document["affectedConsumers"] = Hal.Array(findings.Consumers.Select(Party));
        document["affectedProviders"] = Hal.Array(findings.Providers.Select(Party));
        document["diff"] = row.Diff;
        return document;
    }

    public static JsonObject WriteList(IEnumerable<(ApprovalRow Row, IReadOnlyList<string> Owners)> rows, PageRequest page, long total, BrokerLinks links) => page.Describe(
        new JsonObject
        {
            ["_embedded"] = new JsonObject { ["approvals"] = Hal.Array(rows.Select(row => Summary(row.Row, row.Owners, links))) },
            ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Approvals, "Contracts that have to be approved"), ["curies"] = links.Curies("approvals") },
        },
        links.Approvals,
        total);

    public static JsonObject WriteOwners(string pacticipant, IReadOnlyList<string> owners, bool awaitsConsumers, BrokerLinks links) => new()
    {
        ["required"] = owners.Count > 0,
        ["owners"] = Texts(owners),
        ["acknowledgement"] = awaitsConsumers ? OwnerEndpoints.OfConsumers : OwnerEndpoints.OfNobody,
        ["_links"] = new JsonObject
        {
            ["self"] = Hal.Link(links.PacticipantApproval(pacticipant), $"Who approves what breaks contracts of {pacticipant}"),
            ["pb:pacticipant"] = Hal.Link(links.Pacticipant(pacticipant)),
            ["pb:approvals"] = Hal.Link(links.Approvals, "Contracts that have to be approved"),
            ["curies"] = links.Curies("approval"),
        },
    };

    private static JsonObject Summary(ApprovalRow row, IReadOnlyList<string> owners, BrokerLinks links) => new JsonObject
    {
        ["uuid"] = row.Uuid,
        ["state"] = row.State,
        ["kind"] = row.Kind == "pact" ? "pact" : row.Role,
    }
        .With("event", row.Channel.Length == 0 ? null : row.Channel)
        .With("publisher", row.Publisher)
        .With("version", row.Version)
        .With("provider", row.Provider)
        .With("pacticipant", row.Owner)
        .With("owners", Texts(owners))
        .With("content", row.Hash)
        .With("approvedContent", row.ApprovedHash)
        .WithInstants(row.CreatedAt)
        .With("decision", row.Outcome is null ? null : new JsonObject { ["by"] = row.DecidedBy, ["at"] = Hal.Instant(row.DecidedAt!.Value) }.With("comment", row.Comment))
        .With("_links", Links(row, links));

    private static JsonObject Links(ApprovalRow row, BrokerLinks links)
    {
        var to = new JsonObject { ["self"] = Hal.Link(links.Approval(row.Uuid), "The request for approval") };
        if (row.Outcome is null)
        {
            to["pb:decide-approval"] = Hal.Link(links.ApprovalDecision(row.Uuid), "Say yes or no");
        }

        if (row.Provider is { } provider)
        {
            to["pb:pact-version"] = Hal.Link(links.PactVersion(provider, row.Publisher, row.Hash));
        }
        else
        {
            to["pb:event-contract"] = Hal.Link(links.EventContract(row.Channel, row.Role, row.Publisher, row.Hash));
        }

        to["pb:pacticipant-approval"] = Hal.Link(links.PacticipantApproval(row.Owner));
        to["pb:approvals"] = Hal.Link(links.Approvals, "Contracts that have to be approved");
        to["curies"] = links.Curies("approval");
        return to;
    }

    private static JsonObject Awaited(string consumer, Acknowledgement? acknowledged) => new JsonObject { ["pacticipant"] = consumer }
        .With("by", acknowledged?.AcknowledgedBy)
        .With("at", acknowledged is null ? null : Hal.Instant(acknowledged.CreatedAt))
        .With("comment", acknowledged?.Comment);

    private static JsonObject Break(ContractBreak found) => new() { ["rule"] = found.Rule, ["subject"] = found.Subject, ["path"] = found.Path, ["text"] = found.Text };

    private static JsonObject Party(AffectedParty party) => new()
    {
        ["pacticipant"] = party.Pacticipant,
        ["version"] = party.Version,
        ["why"] = party.Why,
        ["problems"] = Texts(party.Problems),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => Hal.Array(texts.Select(text => JsonValue.Create(text)));
}
