using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Domain.Webhooks.Secrets;
using PactBroker.Domain.Webhooks.Templates;
using PactBroker.Secrets;
using PactBroker.Storage;

namespace PactBroker.Webhooks.Definitions;

/// <summary>
/// What a webhook holds in secret. Its columns are as everybody may see it, with asterisks; what stands behind them is sealed, and opened where a request is sent or a definition is handed
/// back as it was shown.
/// </summary>
internal static class WebhookSecrets
{
    /// <summary>The webhook as it is stored.</summary>
    public static async Task<WebhookRow> SealAsync(this SecretBox box, StorageSession session, WebhookRow webhook)
    {
        var secret = new Sealed(webhook.Url, webhook.Headers, webhook.Body, webhook.Password, webhook.SigningSecret);
        var (text, key) = await box.SealAsync(session, Purpose(webhook), JsonSerializer.Serialize(secret));
        return webhook with
        {
            Url = Redaction.Url(webhook.Url),
            Headers = new JsonObject(webhook.HeaderValues.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)Redaction.Value(header.Key, header.Value)))).ToJsonString(),
            Body = webhook.Body is null ? null : SecretProperties.Hide(JsonNode.Parse(webhook.Body)!).ToJsonString(),
            Password = Shown(webhook.Password),
            SigningSecret = webhook.SigningSecret is null ? null : Redaction.Hidden,
            Sealed = text,
            SealedWith = key,
        };
    }

    /// <summary>The webhook as it was defined.</summary>
    /// <exception cref="SecretLostException">Its secrets are lost.</exception>
    public static async Task<WebhookRow> OpenAsync(this SecretBox box, StorageSession session, WebhookRow webhook)
    {
        if (webhook.Sealed is null)
        {
            return webhook;
        }

        var secret = JsonSerializer.Deserialize<Sealed>(await box.OpenAsync(session, Purpose(webhook), webhook.Sealed))!;
        return webhook with { Url = secret.Url, Headers = secret.Headers, Body = secret.Body, Password = secret.Password, SigningSecret = secret.SigningSecret, Sealed = null, SealedWith = null };
    }

    /// <summary>The webhook as it was defined; null if its secrets are lost.</summary>
    public static async Task<WebhookRow?> TryOpenAsync(this SecretBox box, StorageSession session, WebhookRow webhook)
    {
        try
        {
            return await box.OpenAsync(session, webhook);
        }
        catch (SecretLostException)
        {
            return null;
        }
    }

    /// <summary>With the key that seals now: what earlier brokers have left open, and what another key has sealed. Then keys that nothing wraps are gone, if there is one that wraps.</summary>
    public static async Task<int> SealAllAsync(this SecretBox box, StorageSession session, SecretOptions options)
    {
        var key = await box.PrepareAsync(session);
        var others = (await session.ListWebhooksAsync()).Where(webhook => webhook.SealedWith != key).ToList();
        if (others.Exists(webhook => webhook.Sealed is null) && session.Dialect.OverwriteWhatIsReplaced is { } command)
        {
            await session.ExecuteAsync(command);
        }

        foreach (var webhook in others)
        {
            // What is lost stays so until somebody gives it again.
            if (await box.TryOpenAsync(session, webhook) is not { } open)
            {
                continue;
            }

            var row = await box.SealAsync(session, open);
            await session.ExecuteAsync(
                "UPDATE webhooks SET url = @Url, headers = @Headers, body = @Body, password = @Password, signing_secret = @SigningSecret, sealed = @Sealed, sealed_with = @SealedWith WHERE id = @Id",
                new { row.Url, row.Headers, row.Body, row.Password, row.SigningSecret, row.Sealed, row.SealedWith, row.Id });
        }

        if (options.Wrapping is not null)
        {
            await session.DeleteBareKeysAsync();
        }

        return others.Count;
    }

    /// <summary>A password with parameters is a template, and shown as one.</summary>
    public static string? Shown(string? password) => password is null || WebhookTemplate.HasParameters(password) ? password : Redaction.Hidden;

    // What is sealed for one webhook opens for no other.
    private static string Purpose(WebhookRow webhook) => $"webhook {webhook.Uuid}";

    private sealed record Sealed(string Url, string Headers, string? Body, string? Password, string? SigningSecret);
}
