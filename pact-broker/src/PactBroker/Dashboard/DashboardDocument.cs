using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;
using PactBroker.Matrix;
using PactBroker.Verifications;

namespace PactBroker.Dashboard;

/// <summary>The overview as its readers have it: what is not known is null, not left out.</summary>
internal static class DashboardDocument
{
    public static JsonObject Write(IEnumerable<DashboardItem> items, BrokerLinks links) => new() { ["items"] = Hal.Array(items.Select(item => Item(item, links))) };

    private static JsonObject Item(DashboardItem item, BrokerLinks links)
    {
        var (pact, verification, versions, webhooks) = item;
        return new JsonObject
        {
            ["consumer"] = Side(pact.Consumer, Version(pact.Consumer, pact.ConsumerVersionId, pact.ConsumerVersion, versions, links), links),
            ["provider"] = Side(pact.Provider, verification is null ? null : Version(pact.Provider, verification.ProviderVersionId, verification.ProviderVersion, versions, links), links),
            ["pact"] = new JsonObject
            {
                ["createdAt"] = Hal.Instant(pact.CreatedAt),
                ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Pact(pact.Provider, pact.Consumer, pact.ConsumerVersion)) },
            },
            ["pactTags"] = Tags(pact.Consumer, pact.ConsumerVersionId, pact.ConsumerVersion, versions, links),
            ["latestVerificationResult"] = verification is null ? null : new JsonObject
            {
                ["success"] = verification.Success,
                ["verifiedAt"] = Hal.Instant(verification.ValidFrom),
                ["_links"] = new JsonObject { ["self"] = Hal.Link(links.VerificationResult(pact.Provider, pact.Consumer, verification.Hash, verification.Id)) },
            },
            ["latestVerificationResultTags"] = verification is null ? [] : Tags(pact.Provider, verification.ProviderVersionId, verification.ProviderVersion, versions, links),
            ["verificationStatus"] = PactStatuses.Name(item.Status),
            ["webhookStatus"] = webhooks.Status,
            ["latestWebhookExecution"] = webhooks.TriggeredAt is { } triggered ? new JsonObject { ["triggeredAt"] = Hal.Instant(triggered) } : null,
            ["_links"] = new JsonObject { ["pb:webhook-status"] = Hal.Link(links.PactWebhooksStatus(pact.Provider, pact.Consumer), "Status of webhooks") },
        };
    }

    private static JsonObject Side(string name, JsonObject? version, BrokerLinks links) => new()
    {
        ["name"] = name,
        ["version"] = version,
        ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Pacticipant(name)) },
    };

    private static JsonObject Version(string pacticipant, long id, string number, ShownVersions versions, BrokerLinks links) => new()
    {
        ["number"] = number,
        ["branch"] = versions.Branches(id).LastOrDefault()?.Name,
        ["headBranchNames"] = Hal.Array(versions.Branches(id).Where(branch => branch.Latest).Select(branch => JsonValue.Create(branch.Name))),
        ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Version(pacticipant, number)) },
    };

    private static JsonArray Tags(string pacticipant, long id, string number, ShownVersions versions, BrokerLinks links) => Hal.Array(versions.Tags(id).Select(tag => new JsonObject
    {
        ["name"] = tag.Name,
        ["latest"] = tag.Latest,
        ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Tag(pacticipant, number, tag.Name)) },
    }));
}
