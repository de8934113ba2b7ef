using PactBroker.Domain.Webhooks.Events;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Webhooks.Deliveries;

internal static class TriggeredWebhookQueries
{
    private const string Select = """
        SELECT t.*, w.uuid AS webhook, consumer.name AS consumer, provider.name AS provider FROM triggered_webhooks t
        JOIN pacticipants consumer ON consumer.id = t.consumer_id JOIN pacticipants provider ON provider.id = t.provider_id LEFT JOIN webhooks w ON w.id = t.webhook_id
        """;

    /// <exception cref="RefusalException">There is none with this uuid.</exception>
    public static async Task<TriggeredWebhookRow> GetTriggeredWebhookAsync(this StorageSession session, string uuid) =>
        await session.FirstOrDefaultAsync<TriggeredWebhookRow>($"{Select} WHERE t.uuid = @uuid", new { uuid }) ?? throw RefusalException.NotFound();

    /// <summary>What a webhook has sent, the newest first.</summary>
    public static Task<IReadOnlyList<TriggeredWebhookRow>> ListTriggeredByAsync(this StorageSession session, long webhookId, PageRequest page) =>
        session.QueryAsync<TriggeredWebhookRow>($"{Select} WHERE t.webhook_id = @webhookId ORDER BY t.id DESC LIMIT @Size OFFSET @Offset", new { webhookId, page.Size, page.Offset });

    public static Task<long> CountTriggeredByAsync(this StorageSession session, long webhookId) =>
        session.FirstAsync<long>("SELECT COUNT(*) FROM triggered_webhooks WHERE webhook_id = @webhookId", new { webhookId });

    /// <summary>What was sent when a version published its pact with a provider.</summary>
    public static Task<IReadOnlyList<TriggeredWebhookRow>> ListTriggeredByPublicationAsync(this StorageSession session, long consumerVersionId, string provider) =>
        session.QueryAsync<TriggeredWebhookRow>(
            $"{Select} WHERE t.consumer_version_id = @consumerVersionId AND provider.name = @provider AND t.verification_id IS NULL AND t.event_name <> '{WebhookEvents.WriterChangeBreaksReader}' ORDER BY t.id",
            new { consumerVersionId, provider });

    public static Task<IReadOnlyList<TriggeredWebhookRow>> ListTriggeredByResultAsync(this StorageSession session, long verificationId) =>
        session.QueryAsync<TriggeredWebhookRow>($"{Select} WHERE t.verification_id = @verificationId ORDER BY t.id", new { verificationId });

    /// <summary>How it stands between two: of each webhook that there still is, the newest of each event.</summary>
    public static Task<IReadOnlyList<TriggeredWebhookRow>> ListLatestTriggeredAsync(this StorageSession session, long consumerId, long providerId) =>
        session.QueryAsync<TriggeredWebhookRow>(
            $"""
            {Select} WHERE t.id IN (
                SELECT MAX(n.id) FROM triggered_webhooks n WHERE n.consumer_id = @consumerId AND n.provider_id = @providerId AND n.webhook_id IS NOT NULL GROUP BY n.webhook_id, n.event_name)
            ORDER BY t.id DESC
            """,
            new { consumerId, providerId });

    public static Task<IReadOnlyList<WebhookExecutionRow>> ListExecutionsAsync(this StorageSession session, long triggeredId) =>
        session.QueryAsync<WebhookExecutionRow>("SELECT success, logs, created_at FROM webhook_executions WHERE triggered_webhook_id = @triggeredId ORDER BY id", new { triggeredId });

    /// <summary>Puts the same into the queue once more, as something new: a receiver that knows what it has had takes it again.</summary>
    public static async Task<TriggeredWebhookRow> RedeliverAsync(this StorageSession session, TriggeredWebhookRow triggered)
    {
        var uuid = Guid.NewGuid().ToString();
        await session.ExecuteAsync(
            """
            INSERT INTO triggered_webhooks (uuid, webhook_id, trigger_type, event_name, consumer_id, provider_id, consumer_version_id, verification_id, name, parameters,
                status, next_attempt_at, created_at, updated_at)
            SELECT @uuid, webhook_id, 'user', event_name, consumer_id, provider_id, consumer_version_id, verification_id, name, parameters, 'not_run', @Now, @Now, @Now
            FROM triggered_webhooks WHERE id = @Id
            """,
            new { uuid, triggered.Id, session.Now });
        return await session.GetTriggeredWebhookAsync(uuid);
    }
}
