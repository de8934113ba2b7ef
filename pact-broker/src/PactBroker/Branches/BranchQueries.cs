using PactBroker.History;
using PactBroker.Http;
using PactBroker.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Branches;

internal static class BranchQueries
{
    private const string OfPacticipant = "pacticipant_id = @pacticipantId AND (@pattern IS NULL OR LOWER(name) LIKE @pattern ESCAPE '!')";

    public static Task<BranchRow?> FindBranchAsync(this StorageSession session, long pacticipantId, string name) =>
        session.FirstOrDefaultAsync<BranchRow>("SELECT * FROM branches WHERE pacticipant_id = @pacticipantId AND name = @name", new { pacticipantId, name });

    /// <exception cref="RefusalException">The pacticipant has no such branch.</exception>
    public static async Task<BranchRow> GetBranchAsync(this StorageSession session, string pacticipant, string name) =>
        await session.FindBranchAsync((await session.GetPacticipantAsync(pacticipant)).Id, name) ?? throw RefusalException.NotFound();

    public static Task<IReadOnlyList<BranchRow>> ListBranchesAsync(this StorageSession session, long pacticipantId, string? pattern, PageRequest page) =>
        session.QueryAsync<BranchRow>(
            $"SELECT * FROM branches WHERE {OfPacticipant} ORDER BY created_at DESC, id DESC LIMIT @Size OFFSET @Offset",
            new { pacticipantId, pattern, page.Size, page.Offset });

    public static Task<long> CountBranchesAsync(this StorageSession session, long pacticipantId, string? pattern) =>
        session.FirstAsync<long>($"SELECT COUNT(*) FROM branches WHERE {OfPacticipant}", new { pacticipantId, pattern });

    public static Task<IReadOnlyList<BranchVersionRow>> ListBranchesOfAsync(this StorageSession session, IEnumerable<long> versionIds) =>
        session.QueryAsync<BranchVersionRow>(
            $"""
            SELECT bv.version_id, b.name, bv.created_at, h.id IS NOT NULL AS is_head
            FROM branch_versions bv JOIN branches b ON b.id = bv.branch_id
            LEFT JOIN branch_heads h ON h.branch_id = bv.branch_id AND h.version_id = bv.version_id AND h.valid_to IS NULL
            WHERE {session.Dialect.AnyOf("bv.version_id", "@versionIds")}
            ORDER BY bv.created_at, b.id
            """,
            new { versionIds = session.Dialect.Values(versionIds) });

    public static async Task<int> DeleteBranchesAsync(this StorageSession session, IReadOnlyCollection<long> ids)
    {
        await session.ForgetBranchesAsync(ids);
        return await session.ExecuteAsync($"DELETE FROM branches WHERE {session.Dialect.AnyOf("id", "@ids")}", new { ids = session.Dialect.Values(ids) });
    }

    public static Task<BranchVersionRow?> FindBranchVersionAsync(this StorageSession session, long branchId, long versionId) =>
        session.FirstOrDefaultAsync<BranchVersionRow>(
            """
            SELECT bv.version_id, b.name, bv.created_at FROM branch_versions bv JOIN branches b ON b.id = bv.branch_id
            WHERE bv.branch_id = @branchId AND bv.version_id = @versionId
            """,
            new { branchId, versionId });
}
