using PactBroker.Storage;

namespace PactBroker.Integrations;

internal static class IntegrationQueries
{
    private const string Select = """
        SELECT k.id, consumer.name AS consumer, provider.name AS provider, k.updated_at
        FROM contracts k JOIN pacticipants consumer ON consumer.id = k.consumer_id JOIN pacticipants provider ON provider.id = k.provider_id
        WHERE k.kind = 'pact'
        """;

    public static Task<IReadOnlyList<IntegrationRow>> ListIntegrationsAsync(this StorageSession session) =>
        session.QueryAsync<IntegrationRow>($"{Select} ORDER BY consumer.name, provider.name");

    public static Task<IntegrationRow?> FindIntegrationAsync(this StorageSession session, string consumer, string provider) =>
        session.FirstOrDefaultAsync<IntegrationRow>($"{Select} AND consumer.name = @consumer AND provider.name = @provider", new { consumer, provider });
}
