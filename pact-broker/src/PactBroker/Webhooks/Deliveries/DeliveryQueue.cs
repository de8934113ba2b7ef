using PactBroker.Storage;
using PactBroker.Webhooks.Definitions;

namespace PactBroker.Webhooks.Deliveries;

/// <summary>The queue of what is to be sent. Any number of brokers take from it; what one has taken and never brought back, another takes when its time is over.</summary>
internal static class DeliveryQueue
{
    public static Task<bool> IsAnyDueAsync(this StorageSession session, IReadOnlyCollection<long> except) =>
        session.FirstAsync<bool>($"SELECT EXISTS (SELECT 1 FROM triggered_webhooks WHERE {Due(session)})", new { session.Now, except = session.Dialect.Values(except) });

    /// <summary>Takes what is due, the longest due first, but nothing of the webhooks that are to wait.</summary>
    public static async Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(this StorageSession session, string claim, TimeSpan length, int most, IReadOnlyCollection<long> except)
    {
        var claimed = await session.QueryAsync<ClaimedDelivery>(
            $"""
            UPDATE triggered_webhooks SET claimed_by = @claim, next_attempt_at = @until, attempts = attempts + 1
            WHERE id IN (SELECT id FROM triggered_webhooks WHERE {Due(session)} ORDER BY next_attempt_at, id LIMIT @most {session.Dialect.SkipLocked})
            RETURNING *
            """,
            new { claim, until = session.Now + length.Ticks, session.Now, most, except = session.Dialect.Values(except) });
        var webhooks = claimed.Count == 0 ? [] : (await session.QueryAsync<WebhookRow>(
            $"SELECT {WebhookQueries.Columns} FROM {WebhookQueries.Tables} WHERE {session.Dialect.AnyOf("w.id", "@ids")}",
            new { ids = session.Dialect.Values(claimed.Select(delivery => delivery.WebhookId).OfType<long>().Distinct()) })).ToDictionary(webhook => webhook.Id);
        return [.. claimed.Select(delivery => delivery with { Webhook = delivery.WebhookId is { } id ? webhooks.GetValueOrDefault(id) : null })];
    }

    /// <summary>Notes what became of an attempt. If the claim was too old, and another has it, only the log is kept: the other decides how it goes on.</summary>
    public static async Task<bool> CompleteAsync(this StorageSession session, ClaimedDelivery delivery, DeliveryOutcome outcome)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO webhook_executions (triggered_webhook_id, success, logs, created_at) SELECT t.id, @Success, @Logs, @Now FROM triggered_webhooks t WHERE t.id = @Id
            """,
            new { delivery.Id, outcome.Success, outcome.Logs, session.Now });
        return await session.ExecuteAsync(
            "UPDATE triggered_webhooks SET status = @Status, next_attempt_at = @next, claimed_by = NULL, updated_at = @Now WHERE id = @Id AND claimed_by = @ClaimedBy",
            new { delivery.Id, delivery.ClaimedBy, outcome.Status, next = session.Now + outcome.Next?.Ticks, session.Now }) == 1;
    }

    /// <summary>Gives back what was taken and not tried to the end.</summary>
    public static Task<int> GiveBackAsync(this StorageSession session, ClaimedDelivery delivery) => session.ExecuteAsync(
        "UPDATE triggered_webhooks SET next_attempt_at = @Now, attempts = attempts - 1, claimed_by = NULL WHERE id = @Id AND claimed_by = @ClaimedBy",
        new { delivery.Id, delivery.ClaimedBy, session.Now });

    private static string Due(StorageSession session) => $"next_attempt_at <= @Now AND NOT ({session.Dialect.AnyOf("COALESCE(webhook_id, 0)", "@except")})";
}
