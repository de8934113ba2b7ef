using PactBroker.Events;
using PactBroker.Pacticipants;
using PactBroker.Pairs;
using PactBroker.Storage;

namespace PactBroker.Pages.Home;

/// <summary>How all integrations stand. Of each, the newest contract and its newest result are looked up; the history behind them is not read.</summary>
internal static class IntegrationOverview
{
    // How far back a verified contract is looked for where the newest is not verified.
    private const int Earlier = 20;

    private static readonly string PactsSql = $$"""
        SELECT k.id AS contract_id, consumer.name AS consumer, provider.name AS provider, v.number AS consumer_version, x.hash, u.valid_from AS published_at,
            x.interaction_count, x.message_count, r.id AS result, rx.hash AS result_hash, r.success, r.pending, r.valid_from AS verified_at, pv.number AS provider_version
        FROM contracts k
        JOIN pacticipants consumer ON consumer.id = k.consumer_id
        JOIN pacticipants provider ON provider.id = k.provider_id
        JOIN publications u ON u.id = ({{NewestOf("k")}})
        JOIN versions v ON v.id = u.version_id
        JOIN contents x ON x.id = u.content_id
        LEFT JOIN verifications r ON r.id = COALESCE(
            (SELECT MAX(y.id) FROM verifications y WHERE y.content_id = u.content_id),
            (SELECT MAX((SELECT MAX(y.id) FROM verifications y WHERE y.content_id = e.content_id))
                FROM (SELECT n.content_id FROM publications n WHERE n.contract_id = k.id AND n.valid_to IS NULL ORDER BY n.version_id DESC LIMIT {{Earlier}}) e))
        LEFT JOIN contents rx ON rx.id = r.content_id
        LEFT JOIN versions pv ON pv.id = r.provider_version_id
        WHERE k.kind = 'pact'
        """;

    private static readonly string SidesSql = $$"""
        SELECT c.id AS contract_id, c.channel AS event, c.role, a.id AS application_id, a.name AS application, v.id AS version_id, v.number AS version_number,
            u.content_id, x.hash, u.valid_from AS published_at
        FROM contracts c
        JOIN pacticipants a ON a.id = COALESCE(c.consumer_id, c.provider_id)
        JOIN publications u ON u.id = ({{NewestOf("c")}})
        JOIN versions v ON v.id = u.version_id
        JOIN contents x ON x.id = u.content_id
        WHERE c.kind = 'schema'
        ORDER BY a.name
        """;

    /// <summary>All that pass the filter but for its status, by name.</summary>
    public static async Task<IReadOnlyList<Integration>> ListAsync(StorageSession session, IntegrationFilter filter)
    {
        var found = (await session.QueryAsync<Integration>(PactsSql)).Concat(await ListEventsAsync(session));
        if (filter.Text is { } text)
        {
            found = found.Where(row => Contains(row.Consumer, text) || Contains(row.Provider, text) || (row.Event is not null && Contains(row.Event, text)));
        }

        if (filter.Label is { } label)
        {
            var names = (await session.ListPacticipantsWithLabelAsync(label)).Select(row => row.Name).ToHashSet();
            found = found.Where(row => names.Contains(row.Consumer) || names.Contains(row.Provider));
        }

        if (filter.Environment is { } environment)
        {
            var names = await ListLiveNamesAsync(session, environment);
            found = found.Where(row => names.Contains(row.Consumer) || names.Contains(row.Provider));
        }

        return [.. found.OrderBy(row => row.Consumer, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Provider, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Event, StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<Integration>> ListEventsAsync(StorageSession session)
    {
        var sides = await session.QueryAsync<EventSideRow>(SidesSql);
        var writers = sides.Where(side => side.Role == "writer").ToLookup(side => side.Event);
        var met = (from reader in sides where reader.Role == "reader" from writer in writers[reader.Event] select (Reader: reader, Writer: writer)).ToList();
        var rows = await LivePairs.DecideAsync(session, [.. met.Select(pair => (pair.Reader.ToSide(), pair.Writer.ToSide()))]);
        return met.Zip(rows, (pair, row) => new Integration
        {
            ContractId = pair.Reader.ContractId,
            Consumer = pair.Reader.Application,
            Provider = pair.Writer.Application,
            Event = pair.Reader.Event,
            ConsumerVersion = pair.Reader.VersionNumber,
            ProviderVersion = pair.Writer.VersionNumber,
            Hash = pair.Reader.Hash,
            PublishedAt = Math.Max(pair.Reader.PublishedAt, pair.Writer.PublishedAt),
            Result = row.Replay?.Number,
            VerifiedAt = row.Replay?.At.UtcTicks,
            Row = row,
        });
    }

    private static async Task<HashSet<string>> ListLiveNamesAsync(StorageSession session, string environment) => [.. await session.QueryAsync<string>(
        $"WITH live AS ({LivePairs.Live}) SELECT p.name FROM live l JOIN pacticipants p ON p.id = l.pacticipant_id JOIN environments e ON e.id = l.environment_id WHERE e.name = @environment",
        new { environment })];

    private static string NewestOf(string contract) => $"SELECT n.id FROM publications n WHERE n.contract_id = {contract}.id AND n.valid_to IS NULL ORDER BY n.version_id DESC LIMIT 1";

    private static bool Contains(string name, string text) => name.Contains(text, StringComparison.OrdinalIgnoreCase);
}
