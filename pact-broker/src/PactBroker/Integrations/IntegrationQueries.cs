using PactBroker.Branches;
using PactBroker.History;
using PactBroker.Http;
using PactBroker.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Integrations;

internal static class IntegrationQueries
{
    private const string Tables = """
        FROM contracts k JOIN pacticipants consumer ON consumer.id = k.consumer_id JOIN pacticipants provider ON provider.id = k.provider_id
        WHERE k.kind = 'pact'
        """;

    private const string Select = $"SELECT k.id, k.consumer_id, k.provider_id, consumer.name AS consumer, provider.name AS provider, k.updated_at {Tables}";

    private const string Filter = "(@pattern IS NULL OR LOWER(consumer.name) LIKE @pattern ESCAPE '!' OR LOWER(provider.name) LIKE @pattern ESCAPE '!')";

    public static Task<IReadOnlyList<IntegrationRow>> ListIntegrationsAsync(this StorageSession session) =>
        session.QueryAsync<IntegrationRow>($"{Select} ORDER BY consumer.name, provider.name");

    public static Task<IReadOnlyList<IntegrationRow>> ListIntegrationsAsync(this StorageSession session, string? pattern, PageRequest page) =>
        session.QueryAsync<IntegrationRow>($"{Select} AND {Filter} ORDER BY consumer.name, provider.name LIMIT @Size OFFSET @Offset", new { pattern, page.Size, page.Offset });

    public static Task<long> CountIntegrationsAsync(this StorageSession session, string? pattern) =>
        session.FirstAsync<long>($"SELECT COUNT(*) {Tables} AND {Filter}", new { pattern });

    public static Task<IntegrationRow?> FindIntegrationAsync(this StorageSession session, string consumer, string provider) =>
        session.FirstOrDefaultAsync<IntegrationRow>($"{Select} AND consumer.name = @consumer AND provider.name = @provider", new { consumer, provider });

    /// <summary>Forgets everything between the two, and what of them was there only for that.</summary>
    public static async Task<int> DeleteIntegrationAsync(this StorageSession session, IntegrationRow integration)
    {
        await session.ForgetIntegrationAsync(integration.Id);
        await session.ExecuteAsync("DELETE FROM contracts WHERE id = @Id", integration);
        foreach (var id in new[] { integration.ConsumerId, integration.ProviderId })
        {
            if (await session.FirstAsync<long>("SELECT COUNT(*) FROM contracts WHERE consumer_id = @id OR provider_id = @id", new { id }) == 0)
            {
                await session.DeletePacticipantAsync(id);
            }
            else
            {
                await session.DeleteVersionsWithoutContractsAsync(id);
            }
        }

        return 1;
    }

    private static async Task DeleteVersionsWithoutContractsAsync(this StorageSession session, long pacticipantId) => await session.DeleteVersionsAndHeadsAsync(
        [.. await session.QueryAsync<long>(
            """
            SELECT v.id FROM versions v WHERE v.pacticipant_id = @pacticipantId
                AND NOT EXISTS (SELECT 1 FROM publications u WHERE u.version_id = v.id) AND NOT EXISTS (SELECT 1 FROM verifications r WHERE r.provider_version_id = v.id)
            """,
            new { pacticipantId })]);
}
