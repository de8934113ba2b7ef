using PactBroker.Domain.Webhooks.Events;
using PactBroker.Storage;

namespace PactBroker.Pages.Webhooks;

/// <summary>The newest that a webhook has sent, or is about to.</summary>
internal sealed record LatestDelivery
{
    // One look at the end of the index for each event, however much was ever sent.
    private static readonly string Events = string.Join(" UNION ALL ", WebhookEvents.All.Select(one => $"SELECT '{one.Name}' AS name"));

    public long WebhookId { get; init; }

    public required string Uuid { get; init; }

    public required string Status { get; init; }

    public long CreatedAt { get; init; }

    public static async Task<IReadOnlyDictionary<long, LatestDelivery>> ReadAsync(StorageSession session, IEnumerable<long> webhooks) => (await session.QueryAsync<LatestDelivery>(
        $"""
        SELECT t.webhook_id, t.uuid, t.status, t.created_at
        FROM (
            SELECT MAX((SELECT MAX(n.id) FROM triggered_webhooks n WHERE n.webhook_id = w.id AND n.event_name = e.name)) AS newest
            FROM webhooks w CROSS JOIN ({Events}) e
            WHERE {session.Dialect.AnyOf("w.id", "@webhooks")} GROUP BY w.id) latest
        JOIN triggered_webhooks t ON t.id = latest.newest
        """,
        new { webhooks = session.Dialect.Values(webhooks) })).ToDictionary(row => row.WebhookId);
}
