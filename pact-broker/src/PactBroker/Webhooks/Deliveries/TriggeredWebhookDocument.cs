using System.Globalization;
using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;
using PactBroker.Webhooks.Settings;

namespace PactBroker.Webhooks.Deliveries;

internal static class TriggeredWebhookDocument
{
    public static JsonObject Write(TriggeredWebhookRow row, WebhookOptions options, BrokerLinks links)
    {
        var logs = links.TriggeredWebhookLogs(row.Uuid);
        return new JsonObject
        {
            ["uuid"] = row.Uuid,
            ["name"] = row.Name,
            ["status"] = row.Status,
            ["attemptsMade"] = row.Attempts,
            ["attemptsRemaining"] = row.Status is DeliveryOutcome.Succeeded or DeliveryOutcome.Failed ? 0 : Math.Max(0, options.Retries.Attempts - row.Attempts),
            ["triggerType"] = row.TriggerType,
            ["eventName"] = row.EventName,
            ["triggeredAt"] = Hal.Instant(row.CreatedAt),
            ["_links"] = new JsonObject
            {
                ["self"] = Hal.Link(links.TriggeredWebhook(row.Uuid), "Triggered webhook", row.Name),
                ["pb:logs"] = Hal.Link(logs, "Webhook execution logs", row.Name),
                ["logs"] = Hal.Link(logs, "DEPRECATED - Please use the logs prefixed with pb:", row.Name),
            }
            .With("pb:webhook", row.Webhook is null ? null : Hal.Link(links.Webhook(row.Webhook), "Webhook", row.Name))
            .With("pb:redeliver", row.Webhook is null ? null : Hal.Link(links.Redelivery(row.Uuid), "POST to send it again")),
        };
    }

    public static JsonObject WriteList(IEnumerable<TriggeredWebhookRow> rows, WebhookOptions options, BrokerLinks links, string self, string title) => new()
    {
        ["_embedded"] = new JsonObject { ["triggeredWebhooks"] = Hal.Array(rows.Select(row => Write(row, options, links))) },
        ["_links"] = new JsonObject { ["self"] = Hal.Link(self, title), ["curies"] = links.Curies("triggered-webhooks") },
    };

    public static JsonObject WriteLogs(TriggeredWebhookRow row, IReadOnlyList<WebhookExecutionRow> executions, BrokerLinks links) => new()
    {
        ["eventName"] = row.EventName,
        ["consumerName"] = row.Consumer,
        ["providerName"] = row.Provider,
        ["executions"] = Hal.Array(executions.Select(execution => new JsonObject
        {
            ["success"] = execution.Success,
            ["logs"] = execution.Logs,
            ["createdAt"] = Hal.Instant(execution.CreatedAt),
        })),
        ["_embedded"] = new JsonObject { ["triggeredWebhook"] = new JsonObject { ["uuid"] = row.Uuid } },
        ["_links"] = new JsonObject { ["self"] = Hal.Link(links.TriggeredWebhookLogs(row.Uuid)) },
    };

    public static string WriteText(TriggeredWebhookRow row, IReadOnlyList<WebhookExecutionRow> executions) => executions.Count > 0
        ? string.Join(Environment.NewLine, executions.Select(execution => execution.Logs))
        : string.Create(CultureInfo.InvariantCulture, $"Triggered {Hal.Instant(row.CreatedAt)}. Nothing has been sent {(row.Status == DeliveryOutcome.Failed ? "and nothing will be: the webhook has been deleted" : "yet")}.{Environment.NewLine}");
}
