using PactBroker.Storage;

namespace PactBroker.Bench.Histories;

/// <summary>Writes a history through the storage of the broker, a table at a time.</summary>
internal sealed class HistorySeed(StorageSession session, int versions, int applications, IReadOnlyList<int> distances, int resultsPerContent)
{
    // A build every half an hour.
    private const long BetweenBuilds = 30 * TimeSpan.TicksPerMinute;

    private const string Document = """
        '{"consumer":{"name":"' || consumer.name || '"},"provider":{"name":"' || provider.name || '"},"interactions":[{"description":"what version ' || v.number
        || ' needs","request":{"method":"GET","path":"/items/1","headers":{"Accept":"application/json"}},"response":{"status":200,"headers":{"Content-Type":"application/json"},'
        || '"body":{"id":1,"name":"something that is sold","prices":[{"amount":"12.50","currency":"EUR"},{"amount":"13.80","currency":"USD"}],"available":true},'
        || '"matchingRules":{"$.body.id":{"match":"type"},"$.body.name":{"match":"type"},"$.body.prices":{"match":"type","min":1}}}}],"metadata":{"pactSpecification":{"version":"2.0.0"}}}'
        """;

    private const string Tool = """{"implementation":"bench","version":"1"}""";

    private const string AlsoBy = ", CAST(CASE WHEN CAST(cv.number AS INTEGER) = @versions THEN @versions - 1 ELSE CAST(cv.number AS INTEGER) + 1 END AS TEXT)";

    public HistorySeed(StorageSession session, SeededHistory history)
        : this(session, history.Versions, SeededHistory.Applications, SeededHistory.Distances, resultsPerContent: 2)
    {
    }

    private object Parameters => new { session.Now, between = BetweenBuilds, versions };

    public async Task<int> PlantAsync()
    {
        await ApplicationsAsync();
        await VersionsAsync();
        await BranchesAsync();
        await PactsAsync();
        await ResultsAsync();
        await EnvironmentAsync("test", versions - 1);
        return await EnvironmentAsync("production", versions);
    }

    private Task ApplicationsAsync() => WriteAsync($"""
        {Numbers("n", 0, applications - 1)}
        INSERT INTO pacticipants (name, main_branch, created_at, updated_at) SELECT 'application-' || CAST(n.i AS TEXT), 'main', @Now, @Now FROM n
        """);

    // The id of a version is its place in the order: the oldest come first.
    private Task VersionsAsync() => WriteAsync($"""
        {Numbers("n", 1, versions)}
        INSERT INTO versions (pacticipant_id, number, created_at, updated_at)
        SELECT p.id, CAST(n.i AS TEXT), @Now - (@versions - n.i) * @between, @Now FROM n CROSS JOIN pacticipants p ORDER BY n.i, p.id
        """);

    private async Task BranchesAsync()
    {
        const string Branch = "CASE WHEN CAST(v.number AS INTEGER) % 10 = 5 THEN 'feature-' || v.number ELSE 'main' END";
        await WriteAsync($"INSERT INTO branches (pacticipant_id, name, created_at, updated_at) SELECT DISTINCT v.pacticipant_id, {Branch}, @Now, @Now FROM versions v");
        await WriteAsync($"""
            INSERT INTO branch_versions (branch_id, version_id, created_at)
            SELECT b.id, v.id, v.created_at FROM versions v JOIN branches b ON b.pacticipant_id = v.pacticipant_id AND b.name = {Branch}
            """);
        await WriteAsync("INSERT INTO branch_heads (branch_id, version_id, valid_from) SELECT branch_id, MAX(version_id), MAX(created_at) FROM branch_versions GROUP BY branch_id");
        await WriteAsync("INSERT INTO tags (version_id, name, pacticipant_id, created_at, updated_at) SELECT v.id, 'main', v.pacticipant_id, @Now, @Now FROM versions v WHERE CAST(v.number AS INTEGER) % 10 <> 5");
    }

    private async Task PactsAsync()
    {
        await WriteAsync($"""
            INSERT INTO contracts (kind, role, consumer_id, provider_id, created_at, updated_at)
            SELECT 'pact', 'consumer', c.id, p.id, @Now, @Now FROM pacticipants c JOIN pacticipants p ON (p.id - c.id + {applications}) % {applications} IN ({string.Join(", ", distances)})
            """);
        await WriteAsync($"""
            INSERT INTO contents (contract_id, hash, document, interaction_count, message_count, created_at)
            SELECT k.id, 'hash-' || CAST(v.id AS TEXT), {Document}, 1, 0, v.created_at
            FROM contracts k JOIN versions v ON v.pacticipant_id = k.consumer_id JOIN pacticipants consumer ON consumer.id = k.consumer_id JOIN pacticipants provider ON provider.id = k.provider_id
            ORDER BY v.id
            """);
        await WriteAsync("""
            INSERT INTO publications (contract_id, version_id, content_id, revision, valid_from)
            SELECT k.id, v.id, x.id, 1, v.created_at
            FROM contracts k JOIN versions v ON v.pacticipant_id = k.consumer_id JOIN contents x ON x.contract_id = k.id AND x.hash = 'hash-' || CAST(v.id AS TEXT)
            ORDER BY v.id
            """);
    }

    // By the version of the provider of the same age and, where there are two results, by the one after it; the newest content by the one before it instead.
    private Task ResultsAsync() => WriteAsync($"""
        INSERT INTO verifications (content_id, provider_version_id, success, verified_by, valid_from)
        SELECT p.content_id, pv.id, TRUE, '{Tool}', p.valid_from
        FROM publications p JOIN contracts k ON k.id = p.contract_id JOIN versions cv ON cv.id = p.version_id
        JOIN versions pv ON pv.pacticipant_id = k.provider_id AND pv.number IN (
            cv.number{(resultsPerContent == 1 ? "" : AlsoBy)})
        ORDER BY p.id
        """);

    private Task<int> EnvironmentAsync(string environment, int version) => WriteAsync($"""
        INSERT INTO deployed_versions (uuid, environment_id, pacticipant_id, version_id, valid_from, updated_at)
        SELECT '{environment}-' || CAST(v.id AS TEXT), e.id, v.pacticipant_id, v.id, v.created_at, v.created_at
        FROM versions v JOIN environments e ON e.name = '{environment}' WHERE v.number = '{version}'
        """);

    private Task<int> WriteAsync(string sql) => session.ExecuteAsync(sql, Parameters);

    private static string Numbers(string name, int from, int to) =>
        $"WITH RECURSIVE {name}(i) AS (SELECT {from} UNION ALL SELECT i + 1 FROM {name} WHERE i < {to})";
}
