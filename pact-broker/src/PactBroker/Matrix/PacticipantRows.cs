using Contracts.Engine.Documents;
using PactBroker.Domain.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Matrix;

/// <summary>Pacticipants by name.</summary>
internal static class PacticipantRows
{
    public static async Task<Dictionary<PacticipantName, PacticipantRow>> FindAsync(StorageSession session, IEnumerable<PacticipantName> names)
    {
        var distinct = names.Select(name => name.Value).Distinct().ToList();
        if (distinct.Count == 0)
            return [];

        var rows = await session.QueryAsync<PacticipantRow>(
            $"SELECT x.id, x.name, {session.MainBranch("x")} AS main_branch FROM pacticipants x WHERE {session.Dialect.AnyOf("x.name", "@names")} AND {session.Begun("x.created_at")}", new { names = session.Dialect.Values(distinct) });
        return rows.ToDictionary(row => new PacticipantName(row.Name));
    }
}

internal sealed record PacticipantRow
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public string? MainBranch { get; init; }

    public Pacticipant ToPacticipant() => new(new PacticipantId(Id), new PacticipantName(Name));
}
