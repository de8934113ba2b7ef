using System.Collections.Immutable;
using PactBroker.Domain.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Matrix;

/// <summary>Which applications are not ours to verify. That is said of them now, whatever instant a question is about.</summary>
internal static class ExternalPacticipants
{
    public static async Task<ImmutableArray<ExternalPacticipant>> AmongAsync(StorageSession session, IEnumerable<Pacticipant> pacticipants)
    {
        var ids = pacticipants.Select(pacticipant => pacticipant.Id.Value).ToList();
        if (ids.Count == 0)
            return [];

        var rows = await session.QueryAsync<(long Id, long Days)>(
            $"SELECT id, evidence_days FROM pacticipants WHERE {session.Dialect.AnyOf("id", "@ids")} AND evidence_days IS NOT NULL", new { ids = session.Dialect.Values(ids) });
        return [.. rows.Select(row => new ExternalPacticipant(new PacticipantId(row.Id), TimeSpan.FromDays(row.Days)))];
    }
}
