using PactBroker.Domain.Webhooks.Templates;

namespace PactBroker.Webhooks.Definitions;

/// <summary>How a webhook is called where its definition is not at hand.</summary>
internal static class WebhookNames
{
    public static string Of(WebhookRow webhook) => webhook.Description is { Length: > 0 } description ? description
        : Uri.TryCreate(WebhookTemplate.Fill(webhook.Url, "-"), UriKind.Absolute, out var url) ? $"{webhook.Method} {url.Host}"
        : webhook.Method;
}
