using PactBroker.Domain.Events;
using PactBroker.Events;
using PactBroker.Storage;

namespace PactBroker.Pairs;

/// <summary>Who meets whom in the environments. Each query starts at what runs now; how much ran before does not matter.</summary>
internal static class LivePairs
{
    public const string Live = """
        SELECT d.environment_id, d.pacticipant_id, d.version_id FROM environments CROSS JOIN deployed_versions d WHERE d.environment_id = environments.id AND d.valid_to IS NULL
        UNION SELECT d.environment_id, d.pacticipant_id, d.version_id FROM environments CROSS JOIN released_versions d WHERE d.environment_id = environments.id AND d.valid_to IS NULL
        """;

    /// <summary>Pairs with a pact, with a condition on k (the contract) and cl (where the consumer runs).</summary>
    public static async Task<IReadOnlyList<LivePair>> ListPactsAsync(StorageSession session, string condition, object parameters) => await HeldPairs.DecideAsync(session, await session.QueryAsync<LivePair>(
        $"""
        WITH live AS ({Live})
        SELECT cl.environment_id, k.id AS contract_id, consumer.name AS consumer, cv.number AS consumer_version, provider.name AS provider, pv.number AS provider_version, pv.id AS provider_version_id,
            u.content_id, x.hash, u.valid_from AS published_at, r.id AS result, r.success, r.valid_from AS verified_at
        FROM live cl
        JOIN contracts k ON k.consumer_id = cl.pacticipant_id AND k.kind = 'pact'
        JOIN publications u ON u.contract_id = k.id AND u.version_id = cl.version_id AND u.valid_to IS NULL
        JOIN contents x ON x.id = u.content_id
        JOIN pacticipants consumer ON consumer.id = k.consumer_id
        JOIN pacticipants provider ON provider.id = k.provider_id
        JOIN versions cv ON cv.id = cl.version_id
        LEFT JOIN live pl ON pl.environment_id = cl.environment_id AND pl.pacticipant_id = k.provider_id
        LEFT JOIN versions pv ON pv.id = pl.version_id
        LEFT JOIN verifications r ON r.id = (SELECT y.id FROM verifications y WHERE y.content_id = u.content_id AND y.provider_version_id = pl.version_id AND y.valid_to IS NULL)
        WHERE {condition}
        ORDER BY consumer.name, provider.name, cv.id DESC, pv.id DESC
        """,
        parameters));

    /// <summary>Pairs of a reader and a writer of an event, with a condition on l (where a version runs) and a (its application).</summary>
    public static async Task<IReadOnlyList<LivePair>> ListEventsAsync(StorageSession session, string condition, object parameters)
    {
        var sides = await session.QueryAsync<EventSideRow>(
            $"""
            WITH live AS ({Live})
            SELECT l.environment_id, c.id AS contract_id, c.channel AS event, c.role, a.id AS application_id, a.name AS application, v.id AS version_id, v.number AS version_number,
                u.content_id, x.hash, u.valid_from AS published_at
            FROM live l
            JOIN publications u ON u.version_id = l.version_id AND u.valid_to IS NULL
            JOIN contracts c ON c.id = u.contract_id AND c.kind = 'schema'
            JOIN contents x ON x.id = u.content_id
            JOIN versions v ON v.id = l.version_id
            JOIN pacticipants a ON a.id = l.pacticipant_id
            WHERE {condition}
            ORDER BY c.channel, a.name, v.id DESC
            """,
            parameters);
        return await MeetAsync(session, sides);
    }

    /// <summary>Readers with the writers that are where they are.</summary>
    public static async Task<IReadOnlyList<LivePair>> MeetAsync(StorageSession session, IReadOnlyList<EventSideRow> sides)
    {
        var writers = sides.Where(side => side.Role == "writer").ToLookup(side => (side.EnvironmentId, side.Event));
        var met = (from reader in sides where reader.Role == "reader" from writer in writers[(reader.EnvironmentId, reader.Event)] select (Reader: reader, Writer: writer)).ToList();
        var rows = await DecideAsync(session, [.. met.Select(pair => (pair.Reader.ToSide(), pair.Writer.ToSide()))]);
        return [.. met.Zip(rows, (pair, row) => new LivePair
        {
            EnvironmentId = pair.Reader.EnvironmentId,
            ContractId = pair.Reader.ContractId,
            Consumer = pair.Reader.Application,
            ConsumerVersion = pair.Reader.VersionNumber,
            Provider = pair.Writer.Application,
            ProviderVersion = pair.Writer.VersionNumber,
            ProviderVersionId = pair.Writer.VersionId,
            Event = pair.Reader.Event,
            Hash = pair.Reader.Hash,
            ContentId = pair.Reader.ContentId,
            PublishedAt = Math.Max(pair.Reader.PublishedAt, pair.Writer.PublishedAt),
            Result = row.Replay?.Number,
            VerifiedAt = row.Replay?.At.UtcTicks,
            Row = row,
        })];
    }

    /// <summary>What follows from the schemas of some pairs, in their order.</summary>
    public static async Task<IReadOnlyList<EventRow>> DecideAsync(StorageSession session, IReadOnlyList<(EventSide Reader, EventSide Writer)> pairs)
    {
        var verdicts = await EventVerdicts.OfAsync(session, pairs);
        var replays = await EventReplays.FindAsync(session, pairs);
        return [.. pairs.Select(pair => new EventRow(
            pair.Reader, pair.Writer, verdicts[EventVerdicts.Key(pair)], replays.GetValueOrDefault((pair.Reader.Content.Value, pair.Writer.Version.Id.Value))))];
    }
}
