using PactBroker.Domain.Contents;
using PactBroker.Storage;

namespace PactBroker.Tests.HotPaths;

/// <summary>
/// What years of builds leave. Of two consumers, one publishes new content with every version and one always the same; their provider
/// verifies each build, and everything is deployed and released in turn. Some others do the same elsewhere. All is older the longer the history is;
/// what is current is the same however long it is: that is what makes the two comparable.
/// </summary>
internal sealed class LongHistory(StorageSession session, int versions)
{
    /// <summary>What the pacts say of which only the version matters.</summary>
    public static string Unchanged(string consumer) => $$"""{"consumer":{"name":"{{consumer}}"},"provider":{"name":"Provider"},"interactions":[]}""";

    /// <summary>The hash of the content that never changes.</summary>
    public static string StableHash { get; } = ContractContent.Parse(Unchanged("Stable")).Hash;

    private object Parameters => new { session.Now, hour = TimeSpan.TicksPerHour, versions, always = StableHash };

    public async Task<int> WriteAsync()
    {
        await ApplicationsAsync();
        await BranchesAsync();
        await TagsAsync();
        await PactsAsync();
        await ResultsAsync();
        await DeploymentsAsync();
        return await ExecuteAsync("UPDATE history SET begins = 0");
    }

    // The number of a version is its age's: the last one is called "last", the one before "last-1"; older ones are never asked for.
    private async Task ApplicationsAsync()
    {
        await ExecuteAsync("INSERT INTO environments (uuid, name, display_name, production, created_at, updated_at) VALUES ('production', 'production', 'Production', TRUE, 0, 0), ('test', 'test', 'Test', FALSE, 0, 0)");
        await ExecuteAsync("INSERT INTO pacticipants (name, main_branch, created_at, updated_at) VALUES ('Provider', 'main', 0, 0), ('Changing', 'main', 0, 0), ('Stable', 'main', 0, 0), ('Elsewhere', 'main', 0, 0), ('Other1', 'main', 0, 0), ('Other2', 'main', 0, 0)");
        await ExecuteAsync("INSERT INTO main_branches (pacticipant_id, name, valid_from) SELECT id, 'main', 0 FROM pacticipants");
        await ExecuteAsync("""
            WITH RECURSIVE n(age) AS (SELECT @versions - 1 UNION ALL SELECT age - 1 FROM n WHERE age > 0)
            INSERT INTO versions (pacticipant_id, number, created_at, updated_at)
            SELECT p.id, 'last' || CASE WHEN n.age = 0 THEN '' ELSE '-' || CAST(n.age AS TEXT) END, @Now - (n.age + 1) * @hour, @Now - (n.age + 1) * @hour
            FROM n CROSS JOIN pacticipants p ORDER BY n.age DESC, p.id
            """);
    }

    private async Task BranchesAsync()
    {
        await ExecuteAsync("INSERT INTO branches (pacticipant_id, name, created_at, updated_at) SELECT id, 'main', 0, 0 FROM pacticipants");
        await ExecuteAsync("INSERT INTO branches (pacticipant_id, name, created_at, updated_at) SELECT id, 'feature', @Now - 4 * @hour, 0 FROM pacticipants");
        await ExecuteAsync($"""
            INSERT INTO branch_versions (branch_id, version_id, created_at)
            SELECT b.id, v.id, v.created_at FROM versions v JOIN branches b ON b.pacticipant_id = v.pacticipant_id AND b.name = CASE WHEN v.number IN ('last-1', 'last-2') THEN 'feature' ELSE 'main' END
            ORDER BY v.id
            """);
        await ExecuteAsync("""
            INSERT INTO branch_heads (branch_id, version_id, valid_from, valid_to)
            SELECT m.branch_id, m.version_id, m.created_at, (SELECT n.created_at FROM branch_versions n WHERE n.branch_id = m.branch_id AND n.version_id > m.version_id ORDER BY n.version_id LIMIT 1)
            FROM branch_versions m ORDER BY m.version_id
            """);
        await ExecuteAsync("INSERT INTO ended_branch_versions (branch_id, version_id, valid_from, valid_to) SELECT b.id, v.id, v.created_at, v.created_at + 1 FROM branches b JOIN versions v ON v.pacticipant_id = b.pacticipant_id WHERE b.name = 'feature'");
    }

    private async Task TagsAsync()
    {
        await ExecuteAsync("INSERT INTO tags (version_id, name, pacticipant_id, created_at, updated_at) SELECT id, 'main', pacticipant_id, created_at, created_at FROM versions WHERE number NOT IN ('last-1', 'last-2') ORDER BY id");
        await ExecuteAsync("INSERT INTO tags (version_id, name, pacticipant_id, created_at, updated_at) SELECT id, 'rare', pacticipant_id, created_at, created_at FROM versions WHERE number IN ('last-3', 'last-5') ORDER BY id");
        await ExecuteAsync("INSERT INTO ended_tags (version_id, name, pacticipant_id, valid_from, valid_to) SELECT id, 'rare', pacticipant_id, created_at, created_at + 1 FROM versions ORDER BY id");
    }

    private async Task PactsAsync()
    {
        await ExecuteAsync("""
            INSERT INTO contracts (kind, role, consumer_id, provider_id, created_at, updated_at)
            SELECT 'pact', 'consumer', c.id, p.id, 0, 0 FROM pacticipants c JOIN pacticipants p ON p.name = CASE WHEN c.name LIKE 'Other%' THEN 'Elsewhere' ELSE 'Provider' END
            WHERE c.name LIKE 'Other%' OR c.name IN ('Changing', 'Stable') ORDER BY c.id
            """);
        await ExecuteAsync("""
            INSERT INTO contents (contract_id, hash, document, interaction_count, message_count, created_at)
            SELECT k.id, CASE WHEN c.name = 'Stable' THEN @always ELSE v.number END, '{"consumer":{"name":"' || c.name || '"},"provider":{"name":"' || p.name || '"},"interactions":[]}', 1, 0, v.created_at
            FROM contracts k JOIN pacticipants c ON c.id = k.consumer_id JOIN pacticipants p ON p.id = k.provider_id JOIN versions v ON v.pacticipant_id = c.id
            WHERE c.name <> 'Stable' OR v.number = 'last' ORDER BY v.id
            """);
        // Each was published twice, the first time for a moment.
        foreach (var (revision, began, ended) in new[] { (1, "0", "v.created_at + 1"), (2, "1", "NULL") })
        {
            await ExecuteAsync($"""
                INSERT INTO publications (contract_id, version_id, content_id, revision, valid_from, valid_to)
                SELECT k.id, v.id, x.id, {revision}, v.created_at + {began}, {ended} FROM contracts k JOIN versions v ON v.pacticipant_id = k.consumer_id JOIN contents x ON x.contract_id = k.id AND x.hash IN (@always, v.number) ORDER BY v.id
                """);
        }
    }

    // What changes is verified by the build of its time and the one after it, what does not by every build; each first without success.
    private async Task ResultsAsync()
    {
        foreach (var (success, began, ended) in new[] { ("FALSE", "0", "pv.created_at + 1"), ("TRUE", "1", "NULL") })
        {
            await ExecuteAsync($"""
                INSERT INTO verifications (content_id, provider_version_id, success, valid_from, valid_to)
                SELECT x.id, pv.id, {success}, pv.created_at + {began}, {ended} FROM contents x JOIN contracts k ON k.id = x.contract_id JOIN versions pv ON pv.pacticipant_id = k.provider_id
                WHERE x.hash = @always OR (pv.created_at >= x.created_at AND pv.created_at <= x.created_at + @hour) ORDER BY pv.id
                """);
        }
    }

    // A version stays for an hour; the last one is still in test, the one before in production.
    private async Task DeploymentsAsync()
    {
        foreach (var (environment, current) in new[] { ("test", "last"), ("production", "last-1") })
        {
            await ExecuteAsync($"""
                INSERT INTO deployed_versions (uuid, environment_id, pacticipant_id, version_id, valid_from, valid_to, updated_at)
                SELECT '{environment}-' || p.name || '-' || v.number, e.id, v.pacticipant_id, v.id, v.created_at, CASE WHEN v.number = '{current}' THEN NULL ELSE v.created_at + @hour END, 0
                FROM versions v JOIN pacticipants p ON p.id = v.pacticipant_id JOIN environments e ON e.name = '{environment}' WHERE v.id <= (SELECT MAX(c.id) FROM versions c WHERE c.number = '{current}') ORDER BY v.id
                """);
        }

        await ExecuteAsync("""
            INSERT INTO released_versions (uuid, environment_id, pacticipant_id, version_id, valid_from, valid_to, updated_at)
            SELECT 'released-' || p.name || '-' || v.number, e.id, v.pacticipant_id, v.id, v.created_at, CASE WHEN v.number = 'last-3' THEN NULL ELSE v.created_at + @hour END, 0
            FROM versions v JOIN pacticipants p ON p.id = v.pacticipant_id JOIN environments e ON e.name = 'production' ORDER BY v.id
            """);
        await ExecuteAsync("""
            INSERT INTO reservations (uuid, environment_id, pacticipant_id, version_id, valid_from, valid_to)
            SELECT 'reserved-' || CAST(v.id AS TEXT), e.id, v.pacticipant_id, v.id, v.created_at, v.created_at + 1 FROM versions v JOIN environments e ON e.name = 'production' ORDER BY v.id
            """);
    }

    private Task<int> ExecuteAsync(string sql) => session.ExecuteAsync(sql, Parameters);
}
