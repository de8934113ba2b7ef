using PactBroker.Storage;
using PactBroker.Webhooks.Definitions;

namespace PactBroker.Webhooks.Deliveries;

/// <summary>How the webhooks of all pairs stand, or of those of one side or of both.</summary>
internal sealed class WebhookStandings
{
    private readonly Dictionary<(string Consumer, string Provider), WebhookStanding> _standings;

    private WebhookStandings(Dictionary<(string Consumer, string Provider), WebhookStanding> standings) => _standings = standings;

    public WebhookStanding this[string consumer, string provider] => _standings.GetValueOrDefault((consumer, provider)) ?? WebhookStanding.None;

    public static async Task<WebhookStandings> ReadAsync(StorageSession session, string? consumer, string? provider)
    {
        const string Sides = """
            JOIN pacticipants consumer ON consumer.id = k.consumer_id AND (CAST(@consumer AS TEXT) IS NULL OR consumer.name = @consumer)
            JOIN pacticipants provider ON provider.id = k.provider_id AND (CAST(@provider AS TEXT) IS NULL OR provider.name = @provider)
            """;
        var pairs = await session.QueryAsync<(string Consumer, string Provider)>(
            $"SELECT DISTINCT consumer.name AS consumer, provider.name AS provider FROM contracts k {Sides} JOIN webhooks w ON {WebhookQueries.IsForContract} WHERE k.kind = 'pact'",
            new { consumer, provider });
        var latest = pairs.Count == 0 ? [] : await session.QueryAsync<(string Consumer, string Provider, string Status, long CreatedAt)>(
            $"""
            SELECT consumer.name AS consumer, provider.name AS provider, k.status, k.created_at FROM triggered_webhooks k {Sides}
            WHERE k.id IN (SELECT MAX(n.id) FROM triggered_webhooks n WHERE n.webhook_id IS NOT NULL GROUP BY n.consumer_id, n.provider_id, n.webhook_id, n.event_name)
            """,
            new { consumer, provider });
        var byPair = latest.ToLookup(trigger => (trigger.Consumer, trigger.Provider), trigger => (trigger.Status, trigger.CreatedAt));
        return new WebhookStandings(pairs.ToDictionary(pair => pair, pair => WebhookStanding.Of([.. byPair[pair]])));
    }
}
