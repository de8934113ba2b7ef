using PactBroker.Http;
using PactBroker.Secrets;
using PactBroker.Storage;

namespace PactBroker.Webhooks.Definitions;

internal static class WebhookQueries
{
    public const string Columns = "w.*, consumer.name AS consumer, provider.name AS provider";

    public const string Names = "LEFT JOIN pacticipants consumer ON consumer.id = w.consumer_id LEFT JOIN pacticipants provider ON provider.id = w.provider_id";

    public const string Tables = $"webhooks w {Names}";

    /// <summary>The webhook w is for the two of the contract k.</summary>
    public const string IsForContract = """
        (w.consumer_id = k.consumer_id OR w.consumer_id IS NULL) AND (w.provider_id = k.provider_id OR w.provider_id IS NULL)
        AND (w.consumer_label IS NULL OR EXISTS (SELECT 1 FROM labels l WHERE l.pacticipant_id = k.consumer_id AND l.name = w.consumer_label))
        AND (w.provider_label IS NULL OR EXISTS (SELECT 1 FROM labels l WHERE l.pacticipant_id = k.provider_id AND l.name = w.provider_label))
        """;

    private const string ForConsumer = """
        (w.consumer_id = @consumerId OR w.consumer_id IS NULL)
        AND (w.consumer_label IS NULL OR w.consumer_label IN (SELECT l.name FROM labels l WHERE l.pacticipant_id = @consumerId))
        """;

    private const string ForProvider = """
        (w.provider_id = @providerId OR w.provider_id IS NULL)
        AND (w.provider_label IS NULL OR w.provider_label IN (SELECT l.name FROM labels l WHERE l.pacticipant_id = @providerId))
        """;

    public static Task<WebhookRow?> FindWebhookAsync(this StorageSession session, string uuid) =>
        session.FirstOrDefaultAsync<WebhookRow>($"SELECT {Columns} FROM {Tables} WHERE w.uuid = @uuid", new { uuid });

    /// <exception cref="RefusalException">There is none with this uuid.</exception>
    public static async Task<WebhookRow> GetWebhookAsync(this StorageSession session, string uuid) => await session.FindWebhookAsync(uuid) ?? throw RefusalException.NotFound();

    public static Task<IReadOnlyList<WebhookRow>> ListWebhooksAsync(this StorageSession session) =>
        session.QueryAsync<WebhookRow>($"SELECT {Columns} FROM {Tables} ORDER BY w.id");

    /// <summary>The webhooks that apply to both, by name, by label, or since they say neither; null: whoever that side is.</summary>
    public static Task<IReadOnlyList<WebhookRow>> ListWebhooksForAsync(this StorageSession session, long? consumerId, long? providerId) => session.QueryAsync<WebhookRow>(
        $"SELECT {Columns} FROM {Tables} WHERE {(consumerId is null ? "1 = 1" : ForConsumer)} AND {(providerId is null ? "1 = 1" : ForProvider)} ORDER BY w.id",
        new { consumerId, providerId });

    public static async Task<WebhookRow> SaveWebhookAsync(this StorageSession session, WebhookRow row, SecretBox box)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO webhooks (uuid, description, enabled, consumer_id, consumer_label, provider_id, provider_label, events, filters,
                method, url, headers, body, username, password, signing_secret, sealed, sealed_with, created_at, updated_at)
            VALUES (@Uuid, @Description, @Enabled, @ConsumerId, @ConsumerLabel, @ProviderId, @ProviderLabel, @Events, @Filters,
                @Method, @Url, @Headers, @Body, @Username, @Password, @SigningSecret, @Sealed, @SealedWith, @UpdatedAt, @UpdatedAt)
            ON CONFLICT (uuid) DO UPDATE SET description = excluded.description, enabled = excluded.enabled, consumer_id = excluded.consumer_id, consumer_label = excluded.consumer_label,
                provider_id = excluded.provider_id, provider_label = excluded.provider_label, events = excluded.events, filters = excluded.filters, method = excluded.method, url = excluded.url,
                headers = excluded.headers, body = excluded.body, username = excluded.username, password = excluded.password, signing_secret = excluded.signing_secret,
                sealed = excluded.sealed, sealed_with = excluded.sealed_with, updated_at = excluded.updated_at
            """,
            (await box.SealAsync(session, row)) with { UpdatedAt = session.Now });
        return await session.GetWebhookAsync(row.Uuid);
    }

    /// <summary>What it has done stays; what it was about to do, it does not do any more.</summary>
    public static async Task<int> DeleteWebhookAsync(this StorageSession session, WebhookRow webhook)
    {
        await session.ExecuteAsync(
            "UPDATE triggered_webhooks SET status = 'failure', next_attempt_at = NULL, claimed_by = NULL, updated_at = @Now WHERE webhook_id = @Id AND next_attempt_at IS NOT NULL",
            new { webhook.Id, session.Now });
        return await session.ExecuteAsync("DELETE FROM webhooks WHERE id = @Id", new { webhook.Id });
    }
}
