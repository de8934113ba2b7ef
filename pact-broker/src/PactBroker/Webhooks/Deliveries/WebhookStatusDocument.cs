using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;
using PactBroker.Pacts;
using PactBroker.Webhooks.Settings;

namespace PactBroker.Webhooks.Deliveries;

/// <summary>How the webhooks of a pair stand.</summary>
internal static class WebhookStatusDocument
{
    public static JsonObject Write(string provider, string consumer, IReadOnlyList<TriggeredWebhookRow> latest, PactRow? pact, WebhookOptions options, BrokerLinks links) => new()
    {
        ["summary"] = new JsonObject
        {
            ["successful"] = Count(latest, DeliveryOutcome.Succeeded),
            ["failed"] = Count(latest, DeliveryOutcome.Failed),
            ["retrying"] = Count(latest, DeliveryOutcome.Retrying),
            ["notRun"] = Count(latest, DeliveryOutcome.NotRun),
        },
        ["_embedded"] = new JsonObject { ["triggeredWebhooks"] = Hal.Array(latest.Select(row => TriggeredWebhookDocument.Write(row, options, links))) },
        ["_links"] = new JsonObject
        {
            ["self"] = Hal.Link(links.PactWebhooksStatus(provider, consumer), "Webhooks status"),
            ["pb:error-logs"] = Hal.Array(latest.Where(row => row.Status is DeliveryOutcome.Failed or DeliveryOutcome.Retrying).Select(row => Hal.Link(links.TriggeredWebhookLogs(row.Uuid), "Error logs", row.Name))),
            ["pb:pact-webhooks"] = Hal.Link(links.PactWebhooks(provider, consumer), $"Webhooks for the pact between {consumer} and {provider}"),
            ["pb:consumer"] = Hal.Link(links.Pacticipant(consumer), "Consumer", consumer),
            ["pb:provider"] = Hal.Link(links.Pacticipant(provider), "Provider", provider),
            ["curies"] = links.Curies("webhooks-status"),
        }
        .With("pb:pact-version", pact is null ? null : Hal.Link(links.Pact(provider, consumer, pact.ConsumerVersion), "Pact", $"Pact between {consumer} ({pact.ConsumerVersion}) and {provider}")),
    };

    private static int Count(IEnumerable<TriggeredWebhookRow> rows, string status) => rows.Count(row => row.Status == status);
}
