using PactBroker.Cleaning;
using PactBroker.Storage;

namespace PactBroker.ProviderContracts;

/// <summary>
/// The versions of applications that somebody may still mean: heads of branches that are in use, what runs or is released anywhere, and the newest. A branch is
/// in use while it would not be cleaned up as a rule: the main branch is, and others as long as their head is not too old.
/// </summary>
internal static class CurrentVersions
{
    public static async Task<IReadOnlyCollection<long>> OfAsync(StorageSession session, IEnumerable<long> pacticipants)
    {
        var ids = pacticipants.Distinct().ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        string Live(string table) => $"SELECT live.version_id FROM {table} live WHERE {session.Dialect.AnyOf("live.pacticipant_id", "@ids")} AND {session.Valid("live")}";
        return [.. await session.QueryAsync<long>(
            $"""
            SELECT h.version_id FROM branches b JOIN pacticipants p ON p.id = b.pacticipant_id JOIN branch_heads h ON h.branch_id = b.id AND {session.Valid("h")}
            WHERE {session.Dialect.AnyOf("b.pacticipant_id", "@ids")} AND (h.valid_from >= @inUseSince OR b.name = {session.MainBranch("p")})
            UNION {Live("deployed_versions")}
            UNION {Live("released_versions")}
            UNION SELECT MAX(n.id) FROM versions n WHERE {session.Dialect.AnyOf("n.pacticipant_id", "@ids")} AND {session.Begun("n.created_at")} GROUP BY n.pacticipant_id
            """,
            new { ids = session.Dialect.Values(ids), inUseSince = session.Instant - TimeSpan.FromDays(CleaningOptions.UsualBranchDays).Ticks })];
    }
}
