using Contracts.Schemas.Events;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Events;

/// <summary>What is asked for one by one: a content, the readers of a writer's events, what a version says.</summary>
internal static class EventQueries
{
    private const string Columns = "x.id AS content_id, x.hash, x.document, c.channel AS event, c.role, a.name AS application";

    private const string Contents = """
        FROM contents x JOIN contracts c ON c.id = x.contract_id AND c.kind = 'schema' JOIN pacticipants a ON a.id = COALESCE(c.consumer_id, c.provider_id)
        """;

    /// <exception cref="RefusalException">There is no such content.</exception>
    public static async Task<EventContractRow> GetEventContractAsync(this StorageSession session, string @event, EventRole role, string application, string hash) =>
        await session.FirstOrDefaultAsync<EventContractRow>(
            $"SELECT {Columns} {Contents} WHERE c.channel = @event AND c.role = @role AND a.name = @application AND x.hash = @hash",
            new { @event, role = role.Word(), application, hash })
        ?? throw RefusalException.NotFound($"{application} has published nothing with this hash about {(role == EventRole.Reader ? "reading" : "writing")} the event {@event}.");

    /// <summary>All that a version says of events.</summary>
    public static Task<IReadOnlyList<EventContractRow>> ListEventContractsAsync(this StorageSession session, long version) => session.QueryAsync<EventContractRow>(
        $"SELECT {Columns} {Contents} JOIN publications p ON p.content_id = x.id AND p.contract_id = c.id AND p.valid_to IS NULL WHERE p.version_id = @version ORDER BY c.channel, c.role",
        new { version });

    /// <summary>
    /// The readers that count for who writes some events: whatever runs anywhere, and the newest of each reader's main branch,
    /// or the newest at all where no main branch is known.
    /// </summary>
    public static Task<IReadOnlyList<ReaderRow>> ListReadersAsync(this StorageSession session, IEnumerable<string> events)
    {
        const string ReaderColumns = "c.channel AS event, a.name AS application, v.number AS version_number, x.id AS content_id, x.hash, x.document, a.id AS application_id, v.id AS version_id";
        var readers = $"FROM contracts c JOIN pacticipants a ON a.id = c.consumer_id";
        var published = "JOIN versions v ON v.id = p.version_id JOIN contents x ON x.id = p.content_id";
        var condition = $"WHERE c.channel <> '' AND c.kind = 'schema' AND c.role = 'reader' AND {session.Dialect.AnyOf("c.channel", "@events")}";
        var live = new[] { "deployed_versions", "released_versions" }.Select(table => $"""
            SELECT {ReaderColumns}, e.name AS environment, FALSE AS main_branch {readers}
            JOIN {table} live ON live.pacticipant_id = a.id AND live.valid_to IS NULL JOIN environments e ON e.id = live.environment_id
            JOIN publications p ON p.contract_id = c.id AND p.version_id = live.version_id AND p.valid_to IS NULL {published} {condition}
            """);
        var main = $"""
            SELECT {ReaderColumns}, NULL AS environment, TRUE AS main_branch {readers}
            JOIN branches b ON b.pacticipant_id = a.id AND b.name = a.main_branch JOIN branch_heads h ON h.branch_id = b.id AND h.valid_to IS NULL
            JOIN publications p ON p.contract_id = c.id AND p.version_id = h.version_id AND p.valid_to IS NULL {published} {condition}
            """;
        var latest = $"""
            SELECT {ReaderColumns}, NULL AS environment, FALSE AS main_branch {readers}
            JOIN publications p ON p.contract_id = c.id AND p.valid_to IS NULL AND p.version_id = (SELECT MAX(n.version_id) FROM publications n WHERE n.contract_id = c.id AND n.valid_to IS NULL)
            {published} {condition} AND a.main_branch IS NULL
            """;
        return session.QueryAsync<ReaderRow>(string.Join("\nUNION\n", [.. live, main, latest]) + "\nORDER BY event, application, version_number, environment", new { events = session.Dialect.Values(events) });
    }

    /// <summary>The events that an application ever said it writes.</summary>
    public static Task<IReadOnlyList<string>> ListWrittenEventsAsync(this StorageSession session, string writer) => session.QueryAsync<string>(
        "SELECT c.channel FROM contracts c JOIN pacticipants a ON a.id = c.provider_id WHERE c.kind = 'schema' AND c.role = 'writer' AND a.name = @writer", new { writer });

    /// <summary>The contents that some version of the writer was read with already.</summary>
    public static async Task<IReadOnlySet<long>> ListReadContentsAsync(this StorageSession session, string writer, IEnumerable<long> contents) =>
        (await session.QueryAsync<long>(
            $"""
            SELECT DISTINCT r.content_id FROM verifications r JOIN versions v ON v.id = r.provider_version_id JOIN pacticipants a ON a.id = v.pacticipant_id
            WHERE {session.Dialect.AnyOf("r.content_id", "@contents")} AND r.success AND a.name = @writer
            """,
            new { contents = session.Dialect.Values(contents), writer })).ToHashSet();
}
