using System.Text.Json.Nodes;
using PactBroker.Domain.Webhooks.Secrets;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Webhooks.Definitions;

/// <summary>A webhook as it is shown: with everything but its secrets.</summary>
internal static class WebhookDocument
{
    public static JsonObject Write(WebhookRow webhook, BrokerLinks links) =>
        new JsonObject { ["uuid"] = webhook.Uuid }
            .With("description", webhook.Description)
            .With("consumer", Side(webhook.Consumer, webhook.ConsumerLabel))
            .With("provider", Side(webhook.Provider, webhook.ProviderLabel))
            .With("enabled", webhook.Enabled)
            .With("events", Hal.Array(webhook.EventNames.Select(name => new JsonObject { ["name"] = name })))
            .With("filters", WebhookFilters.ToJson(webhook.Filter))
            .With("request", Request(webhook))
            .WithInstants(webhook.CreatedAt, webhook.UpdatedAt)
            .With("_links", Links(webhook, links));

    public static JsonObject WriteList(IReadOnlyList<WebhookRow> webhooks, BrokerLinks links, string self, string title) => new()
    {
        ["_embedded"] = new JsonObject { ["webhooks"] = Hal.Array(webhooks.Select(webhook => Write(webhook, links))) },
        ["_links"] = new JsonObject
        {
            ["self"] = Hal.Link(self, title),
            ["pb:create"] = Hal.Link(self, "POST to create a webhook"),
            ["pb:webhooks"] = Hal.Array(webhooks.Select(webhook => Hal.Link(links.Webhook(webhook.Uuid), "A webhook", webhook.Description))),
            ["curies"] = links.Curies("webhooks"),
        },
    };

    private static JsonObject Request(WebhookRow webhook)
    {
        var headers = new JsonObject();
        foreach (var (name, value) in webhook.HeaderValues)
        {
            headers[name] = Redaction.Value(name, value);
        }

        return new JsonObject { ["method"] = webhook.Method, ["url"] = Redaction.Url(webhook.Url), ["headers"] = headers }
            .With("body", webhook.Body is null ? null : SecretProperties.Hide(JsonNode.Parse(webhook.Body)!))
            .With("username", webhook.Username)
            .With("password", WebhookSecrets.Shown(webhook.Password))
            .With("signingSecret", webhook.SigningSecret is null ? null : Redaction.Hidden);
    }

    private static JsonObject? Side(string? name, string? label) =>
        name is not null ? new JsonObject { ["name"] = name } : label is not null ? new JsonObject { ["label"] = label } : null;

    private static JsonObject Links(WebhookRow webhook, BrokerLinks links)
    {
        var relations = new JsonObject
        {
            ["self"] = Hal.Link(links.Webhook(webhook.Uuid), webhook.Description ?? $"{webhook.Method} {Redaction.Url(webhook.Url)}"),
            ["pb:execute"] = Hal.Link(links.WebhookExecution(webhook.Uuid), "POST to try the webhook now"),
            ["pb:triggered-webhooks"] = Hal.Link(links.TriggeredBy(webhook.Uuid), "What the webhook has sent, and is about to send"),
        };
        Add(relations, "consumer", webhook.Consumer, webhook.ConsumerLabel, links);
        Add(relations, "provider", webhook.Provider, webhook.ProviderLabel, links);
        if (webhook is { Consumer: { } consumer, Provider: { } provider })
        {
            relations["pb:pact-webhooks"] = Hal.Link(links.PactWebhooks(provider, consumer), $"Webhooks of the pact between {consumer} and {provider}");
        }

        relations["pb:webhooks"] = Hal.Link(links.Webhooks, "All webhooks");
        relations["curies"] = links.Curies("webhook");
        return relations;
    }

    private static void Add(JsonObject relations, string side, string? name, string? label, BrokerLinks links)
    {
        if (name is not null)
        {
            relations[$"pb:{side}"] = Hal.Link(links.Pacticipant(name), name: name);
        }
        else if (label is not null)
        {
            relations[$"pb:{side}s"] = Hal.Link(links.PacticipantsWithLabel(label), name: label);
        }
    }
}
