using PactBroker.Pacts;
using PactBroker.Storage;

namespace PactBroker.Webhooks.Triggers;

/// <summary>Which versions count, and why: what runs somewhere, what is released, what the main branch has come to.</summary>
internal static class CountingVersions
{
    private const string Branch = "branch";

    /// <summary>
    /// The provider versions that have no result for a content, each once with all reasons: the head of the main branch (who has no such branch may tag
    /// with its name), what is deployed, what is released; and the heads of branches that webhooks ask for.
    /// </summary>
    public static async Task<IReadOnlyList<PactHappening>> WithoutResultAsync(StorageSession session, PactHappening published, IReadOnlyCollection<string> branches)
    {
        var rows = await session.QueryAsync<Row>(
            $"""
            SELECT live.version_id AS id, v.number, live.reason, live.name FROM (
                SELECT h.version_id, 'main' AS reason, b.name FROM contracts k JOIN pacticipants p ON p.id = k.provider_id
                    JOIN branches b ON b.pacticipant_id = p.id AND b.name = p.main_branch JOIN branch_heads h ON h.branch_id = b.id AND h.valid_to IS NULL WHERE k.id = @ContractId
                UNION ALL SELECT MAX(t.version_id), 'main', p.main_branch FROM contracts k JOIN pacticipants p ON p.id = k.provider_id JOIN tags t ON t.pacticipant_id = p.id AND t.name = p.main_branch
                    WHERE k.id = @ContractId AND NOT EXISTS (SELECT 1 FROM branches b WHERE b.pacticipant_id = p.id AND b.name = p.main_branch) GROUP BY p.id, p.main_branch
                UNION ALL SELECT d.version_id, 'deployed', e.name FROM contracts k JOIN deployed_versions d ON d.pacticipant_id = k.provider_id AND d.valid_to IS NULL
                    JOIN environments e ON e.id = d.environment_id WHERE k.id = @ContractId
                UNION ALL SELECT r.version_id, 'released', e.name FROM contracts k JOIN released_versions r ON r.pacticipant_id = k.provider_id AND r.valid_to IS NULL
                    JOIN environments e ON e.id = r.environment_id WHERE k.id = @ContractId
                UNION ALL SELECT h.version_id, '{Branch}', b.name FROM contracts k JOIN branches b ON b.pacticipant_id = k.provider_id AND {session.Dialect.AnyOf("b.name", "@branches")}
                    JOIN branch_heads h ON h.branch_id = b.id AND h.valid_to IS NULL WHERE k.id = @ContractId
            ) live JOIN versions v ON v.id = live.version_id
            WHERE NOT EXISTS (SELECT 1 FROM verifications x WHERE x.content_id = @ContentId AND x.provider_version_id = live.version_id)
            ORDER BY live.version_id
            """,
            new { published.Pact.ContractId, published.Pact.ContentId, branches = session.Dialect.Values(branches) });
        return [.. rows.GroupBy(row => (row.Id, row.Number)).Select(version => published with
        {
            ProviderVersion = new ProviderVersion(version.Key.Id, version.Key.Number, Describe(version)),
            OnlyForBranch = version.All(row => row.Reason == Branch) ? version.First().Name : null,
        })];
    }

    /// <summary>The versions that publish a content and count, each with all reasons.</summary>
    public static async Task<IReadOnlyList<(PactRow Pact, IReadOnlyList<string> Descriptions)>> OfConsumerAsync(StorageSession session, PactRow pact)
    {
        var rows = await session.QueryAsync<Row>(
            """
            SELECT live.version_id AS id, v.number, live.reason, live.name FROM (
                SELECT h.version_id, 'main' AS reason, b.name FROM contracts k JOIN pacticipants p ON p.id = k.consumer_id
                    JOIN branches b ON b.pacticipant_id = p.id AND b.name = p.main_branch JOIN branch_heads h ON h.branch_id = b.id AND h.valid_to IS NULL WHERE k.id = @ContractId
                UNION ALL SELECT d.version_id, 'deployed', e.name FROM contracts k JOIN deployed_versions d ON d.pacticipant_id = k.consumer_id AND d.valid_to IS NULL
                    JOIN environments e ON e.id = d.environment_id WHERE k.id = @ContractId
                UNION ALL SELECT r.version_id, 'released', e.name FROM contracts k JOIN released_versions r ON r.pacticipant_id = k.consumer_id AND r.valid_to IS NULL
                    JOIN environments e ON e.id = r.environment_id WHERE k.id = @ContractId
            ) live JOIN versions v ON v.id = live.version_id
            JOIN publications u ON u.contract_id = @ContractId AND u.version_id = live.version_id AND u.valid_to IS NULL AND u.content_id = @ContentId
            ORDER BY live.version_id
            """,
            new { pact.ContractId, pact.ContentId });
        return [.. rows.GroupBy(row => (row.Id, row.Number)).Select(version => (pact with { ConsumerVersionId = version.Key.Id, ConsumerVersion = version.Key.Number }, Describe(version)))];
    }

    private static IReadOnlyList<string> Describe(IEnumerable<Row> reasons) => [.. reasons.Select(row => row.Reason switch
    {
        "main" => "latest from main branch",
        Branch => $"latest from branch {row.Name}",
        var reason => $"{reason} in {row.Name}",
    }).Distinct().Order(StringComparer.Ordinal)];

    private sealed record Row
    {
        public long Id { get; init; }

        public required string Number { get; init; }

        public required string Reason { get; init; }

        public required string Name { get; init; }
    }
}
