using System.Text;
using System.Text.Json.Nodes;
using PactBroker.Domain.Webhooks.Outgoing;
using PactBroker.Domain.Webhooks.Secrets;
using PactBroker.Domain.Webhooks.Templates;
using PactBroker.Webhooks.Definitions;

namespace PactBroker.Webhooks.Sending;

/// <summary>A request that is ready to be sent: every parameter has its value.</summary>
internal sealed record OutgoingRequest
{
    public required string Method { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public byte[]? Body { get; init; }

    /// <summary>Values that nobody may read in logs.</summary>
    public required IReadOnlyList<string> Secrets { get; init; }

    /// <param name="webhook">The definition.</param>
    /// <param name="parameters">What its templates may say.</param>
    /// <param name="id">The same for all attempts: who has had it can tell.</param>
    /// <param name="now">When it is signed.</param>
    /// <param name="userAgent">Who says that it is from.</param>
    public static OutgoingRequest Create(WebhookRow webhook, IReadOnlyDictionary<string, string> parameters, string id, DateTimeOffset now, string userAgent)
    {
        var headers = webhook.HeaderValues.Select(header => KeyValuePair.Create(header.Key, OnOneLine(WebhookTemplate.Expand(header.Value, parameters)))).ToList();
        var body = Write(webhook, parameters);
        var (username, password) = (Expand(webhook.Username, parameters), Expand(webhook.Password, parameters));
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}"));
        Add(headers, "User-Agent", userAgent);
        Add(headers, "Authorization", username is null ? null : $"Basic {credentials}");
        Add(headers, "Content-Type", webhook.Body is not null && JsonNode.Parse(webhook.Body) is not JsonValue ? "application/json" : null);
        Add(headers, WebhookSignature.IdHeader, id);
        Add(headers, WebhookSignature.TimestampHeader, WebhookSignature.Timestamp(now));
        Add(headers, WebhookSignature.SignatureHeader, webhook.SigningSecret is { } secret ? WebhookSignature.Sign(secret, id, now, body) : null);
        return new OutgoingRequest
        {
            Method = webhook.Method,
            Url = WebhookTemplate.ExpandUrl(webhook.Url, parameters),
            Headers = headers,
            Body = body,
            Secrets = [.. headers.Where(header => Redaction.IsSecretName(header.Key)).Select(header => header.Value).Concat([password ?? "", credentials, webhook.SigningSecret ?? ""]).Concat(InBody(webhook))],
        };
    }

    private static IEnumerable<string> InBody(WebhookRow webhook) => webhook.Body is null ? [] : SecretProperties.Find(JsonNode.Parse(webhook.Body));

    private static byte[]? Write(WebhookRow webhook, IReadOnlyDictionary<string, string> parameters)
    {
        if (webhook.Body is null)
        {
            return null;
        }

        var template = JsonNode.Parse(webhook.Body) is JsonValue value && value.TryGetValue<string>(out var text) ? text : webhook.Body;
        return Encoding.UTF8.GetBytes(WebhookTemplate.Expand(template, parameters));
    }

    private static void Add(List<KeyValuePair<string, string>> headers, string name, string? value)
    {
        if (value is not null && !headers.Exists(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            headers.Add(KeyValuePair.Create(name, value));
        }
    }

    private static string? Expand(string? template, IReadOnlyDictionary<string, string> parameters) => template is null ? null : WebhookTemplate.Expand(template, parameters);

    // A name with a line break in it would begin a header of its own.
    private static string OnOneLine(string value) => value.ReplaceLineEndings(" ");
}
