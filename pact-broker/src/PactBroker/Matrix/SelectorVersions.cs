using System.Collections.Immutable;
using Contracts.Engine.Documents;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Matrix;

/// <summary>
/// Finds the versions that selectors mean. Selectors that say the same of different pacticipants (what is deployed to an
/// environment, of each of 200 neighbors) are one query.
/// </summary>
internal static class SelectorVersions
{
    public static async Task<IReadOnlyList<FoundVersions>> FindAsync(StorageSession session, IReadOnlyList<MatrixSelector> selectors)
    {
        var pacticipants = await PacticipantRows.FindAsync(session, selectors.Select(s => s.Pacticipant).OfType<PacticipantName>());
        var versions = new Dictionary<(MatrixSelector Criteria, long Pacticipant), ImmutableArray<PacticipantVersion>>();
        foreach (var group in selectors.Where(s => !s.IsAnyVersion && s.Pacticipant is not null).GroupBy(s => s with { Pacticipant = null }))
        {
            var ids = group.Where(s => pacticipants.ContainsKey(s.Pacticipant!.Value)).Select(s => pacticipants[s.Pacticipant!.Value].Id).Distinct().ToList();
            foreach (var found in await QueryAsync(session, group.Key, ids))
                versions[(group.Key, found.Key)] = [.. found.Select(row => row.ToVersion())];
        }

        return [.. selectors.Select(selector => selector.Pacticipant is { } name && pacticipants.TryGetValue(name, out var row)
            ? new FoundVersions(row.ToPacticipant(), row.MainBranch, versions.GetValueOrDefault((selector with { Pacticipant = null }, row.Id), []))
            : FoundVersions.Nobody)];
    }

    private static async Task<IEnumerable<IGrouping<long, VersionRow>>> QueryAsync(StorageSession session, MatrixSelector criteria, List<long> pacticipants)
    {
        if (pacticipants.Count == 0)
            return [];

        var parameters = new { pacticipants = session.Dialect.Values(pacticipants), number = criteria.Version?.Value, tag = criteria.Tag, branch = criteria.Branch, environment = criteria.Environment, instant = session.Instant };
        var rows = await session.QueryAsync<VersionRow>(SelectorSql.For(criteria, session), parameters);
        return rows.GroupBy(row => row.PacticipantId);
    }
}

internal sealed record VersionRow
{
    public required long PacticipantId { get; init; }

    public required long Id { get; init; }

    public required string Number { get; init; }

    public PacticipantVersion ToVersion() => new(new VersionId(Id), new VersionNumber(Number));
}
