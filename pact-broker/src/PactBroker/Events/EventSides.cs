using System.Collections.Immutable;
using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Events;

/// <summary>Finds what versions say of events. Each query starts at the versions, the applications or the events in question.</summary>
internal static class EventSides
{
    private const string Columns = """
        c.channel AS event, c.role, a.id AS application_id, a.name AS application, v.id AS version_id, v.number AS version_number,
        p.content_id, x.hash, p.valid_from AS published_at
        """;

    /// <summary>All that some versions read and write.</summary>
    public static async Task<ImmutableArray<EventSide>> FindAsync(StorageSession session, VersionSet versions)
    {
        var parameters = new
        {
            versions = session.Dialect.Values(versions.Versions.Select(version => version.Value)),
            applications = session.Dialect.Values(versions.WholePacticipants.Select(application => application.Value)),
        };
        var conditions = new List<string>();
        if (!versions.Versions.IsEmpty)
        {
            conditions.Add(session.Dialect.AnyOf("v.id", "@versions"));
        }

        if (!versions.WholePacticipants.IsEmpty)
        {
            conditions.Add(session.Dialect.AnyOf("v.pacticipant_id", "@applications"));
        }

        var rows = new List<EventSideRow>();
        foreach (var condition in conditions)
        {
            rows.AddRange(await session.QueryAsync<EventSideRow>($"{OfRole("consumer_id", condition, session)}\nUNION ALL\n{OfRole("provider_id", condition, session)}", parameters));
        }

        return [.. rows.DistinctBy(row => (row.VersionId, row.ContentId)).Select(row => row.ToSide())];
    }

    /// <summary>Everybody who ever read or wrote one of these events.</summary>
    public static async Task<ImmutableArray<(string Event, string Role, Pacticipant Application)>> ApplicationsAsync(StorageSession session, IEnumerable<string> events)
    {
        var rows = await session.QueryAsync<ApplicationRow>(
            $"""
            SELECT c.channel AS event, c.role, a.id, a.name FROM contracts c JOIN pacticipants a ON a.id = COALESCE(c.consumer_id, c.provider_id)
            WHERE c.channel <> '' AND c.kind = 'schema' AND {session.Dialect.AnyOf("c.channel", "@events")} AND {session.Begun("c.created_at")}
            ORDER BY a.name
            """,
            new { events = session.Dialect.Values(events) });
        return [.. rows.Select(row => (row.Event, row.Role, new Pacticipant(new PacticipantId(row.Id), new Contracts.Engine.Documents.PacticipantName(row.Name))))];
    }

    /// <summary>The versions of some applications that run anywhere.</summary>
    public static async Task<ImmutableArray<VersionId>> LiveAnywhereAsync(StorageSession session, IEnumerable<PacticipantId> applications)
    {
        var rows = await session.QueryAsync<long>(
            string.Join("\nUNION\n", new[] { "deployed_versions", "released_versions" }.Select(table =>
                $"SELECT live.version_id FROM {table} live WHERE {session.Dialect.AnyOf("live.pacticipant_id", "@applications")} AND {session.Valid("live")}")),
            new { applications = session.Dialect.Values(applications.Select(application => application.Value)) });
        return [.. rows.Select(id => new VersionId(id))];
    }

    private static string OfRole(string side, string condition, StorageSession session) => $"""
        SELECT {Columns}
        FROM versions v CROSS JOIN contracts c CROSS JOIN publications p CROSS JOIN contents x CROSS JOIN pacticipants a
        WHERE {condition} AND c.{side} = v.pacticipant_id AND c.kind = 'schema' AND p.contract_id = c.id AND p.version_id = v.id AND {session.Valid("p")}
        AND x.id = p.content_id AND a.id = v.pacticipant_id
        """;

    private sealed record ApplicationRow
    {
        public required string Event { get; init; }

        public required string Role { get; init; }

        public required long Id { get; init; }

        public required string Name { get; init; }
    }
}
