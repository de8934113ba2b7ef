using System.Text.Json.Nodes;
using Contracts.Cli.Output;
using PactBroker.Client.Webhooks;

namespace Contracts.Cli.Webhooks;

/// <summary>Webhooks for programs.</summary>
internal static class WebhookJson
{
    public static JsonObject Write(BrokerWebhook webhook) => new()
    {
        ["uuid"] = webhook.Uuid,
        ["description"] = webhook.Description,
        ["enabled"] = webhook.Enabled,
        ["consumer"] = WebhookText.Side(webhook.Consumer),
        ["provider"] = WebhookText.Side(webhook.Provider),
        ["events"] = JsonOutput.Texts(webhook.Events),
        ["consumerBranches"] = JsonOutput.Texts(webhook.ConsumerBranches),
        ["providerBranches"] = JsonOutput.Texts(webhook.ProviderBranches),
        ["environments"] = JsonOutput.Texts(webhook.Environments),
        ["method"] = webhook.Request.Method,
        ["url"] = webhook.Request.Url,
    };

    public static JsonObject Write(WebhookDelivery delivery) => new()
    {
        ["uuid"] = delivery.Uuid,
        ["event"] = delivery.Event,
        ["status"] = delivery.Status,
        ["attempts"] = delivery.Attempts,
        ["triggeredAt"] = delivery.TriggeredAt,
    };
}
