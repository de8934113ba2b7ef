using PactBroker.History;
using PactBroker.Http;
using PactBroker.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Versions;

internal static class VersionQueries
{
    public const string Select = "SELECT v.*, p.name AS pacticipant FROM versions v JOIN pacticipants p ON p.id = v.pacticipant_id";

    public static Task<VersionRow?> FindVersionAsync(this StorageSession session, string pacticipant, string number) =>
        session.FirstOrDefaultAsync<VersionRow>($"{Select} WHERE p.name = @pacticipant AND v.number = @number", new { pacticipant, number });

    /// <exception cref="RefusalException">There is no such version.</exception>
    public static async Task<VersionRow> GetVersionAsync(this StorageSession session, string pacticipant, string number) =>
        await session.FindVersionAsync(pacticipant, number) ?? throw RefusalException.NotFound();

    public static Task<VersionRow?> FindLatestVersionAsync(this StorageSession session, long pacticipantId) =>
        session.FirstOrDefaultAsync<VersionRow>($"{Select} WHERE v.pacticipant_id = @pacticipantId ORDER BY v.id DESC LIMIT 1", new { pacticipantId });

    public static Task<VersionRow?> FindLatestVersionWithTagAsync(this StorageSession session, long pacticipantId, string tag) =>
        session.FirstOrDefaultAsync<VersionRow>(
            $"{Select} JOIN tags t ON t.version_id = v.id WHERE t.pacticipant_id = @pacticipantId AND t.name = @tag ORDER BY t.version_id DESC LIMIT 1",
            new { pacticipantId, tag });

    public static Task<VersionRow?> FindBranchHeadAsync(this StorageSession session, long pacticipantId, string branch) =>
        session.FirstOrDefaultAsync<VersionRow>(
            $"{Select} JOIN branch_heads h ON h.version_id = v.id AND h.valid_to IS NULL JOIN branches b ON b.id = h.branch_id WHERE b.pacticipant_id = @pacticipantId AND b.name = @branch",
            new { pacticipantId, branch });

    /// <summary>The version, created with its pacticipant if need be; created says whether it was.</summary>
    public static async Task<(VersionRow Version, bool Created)> EnsureVersionAsync(this StorageSession session, string pacticipant, string number)
    {
        if (await session.FindVersionAsync(pacticipant, number) is { } existing)
        {
            return (existing, false);
        }

        var owner = await session.EnsurePacticipantAsync(pacticipant);
        await session.ExecuteAsync(
            "INSERT INTO versions (pacticipant_id, number, created_at, updated_at) VALUES (@Id, @number, @Now, @Now)",
            new { owner.Id, number, session.Now });
        return (await session.GetVersionAsync(pacticipant, number), true);
    }

    public static Task<int> SetBuildUrlAsync(this StorageSession session, long versionId, string? buildUrl) =>
        session.ExecuteAsync("UPDATE versions SET build_url = @buildUrl, updated_at = @Now WHERE id = @versionId", new { versionId, buildUrl, session.Now });

    /// <summary>Versions, newest first, with a condition on v.</summary>
    public static Task<IReadOnlyList<VersionRow>> ListVersionsAsync(this StorageSession session, string condition, object parameters, PageRequest page) =>
        session.QueryAsync<VersionRow>($"{Select} WHERE {condition} ORDER BY v.id DESC LIMIT {page.Size} OFFSET {page.Offset}", parameters);

    public static Task<long> CountVersionsAsync(this StorageSession session, string condition, object parameters) =>
        session.FirstAsync<long>($"SELECT COUNT(*) FROM versions v WHERE {condition}", parameters);

    public static async Task<int> DeleteVersionsAsync(this StorageSession session, IReadOnlyCollection<long> ids)
    {
        await session.ForgetVersionsAsync(ids);
        return await session.ExecuteAsync($"DELETE FROM versions WHERE {session.Dialect.AnyOf("id", "@ids")}", new { ids = session.Dialect.Values(ids) });
    }
}
