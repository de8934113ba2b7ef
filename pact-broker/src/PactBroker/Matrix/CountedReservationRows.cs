using System.Collections.Immutable;
using Contracts.Engine.Documents;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Matrix;

/// <summary>Reservations of those whom a version would meet in an environment.</summary>
internal static class CountedReservationRows
{
    public static async Task<ImmutableArray<CountedReservation>> FindAsync(StorageSession session, string? environment, ImmutableArray<ResolvedSelector> others)
    {
        var pacticipants = others.Select(other => other.PacticipantId).OfType<PacticipantId>().Select(id => id.Value).Distinct().ToList();
        if (environment is null || pacticipants.Count == 0)
            return [];

        var rows = await session.QueryAsync<Row>(
            $"""
            SELECT x.name, v.number, r.valid_to FROM reservations r
            JOIN environments e ON e.id = r.environment_id AND e.name = @environment
            JOIN pacticipants x ON x.id = r.pacticipant_id JOIN versions v ON v.id = r.version_id
            WHERE {session.Dialect.AnyOf("r.pacticipant_id", "@pacticipants")} AND {session.Begun("r.valid_from")} AND r.valid_to > @Instant
            ORDER BY r.id
            """,
            new { environment, pacticipants = session.Dialect.Values(pacticipants), session.Instant });
        return [.. rows.Select(row => new CountedReservation(new PacticipantName(row.Name), new VersionNumber(row.Number), environment, new DateTimeOffset(row.ValidTo, TimeSpan.Zero)))];
    }

    private sealed record Row
    {
        public required string Name { get; init; }

        public required string Number { get; init; }

        public required long ValidTo { get; init; }
    }
}
