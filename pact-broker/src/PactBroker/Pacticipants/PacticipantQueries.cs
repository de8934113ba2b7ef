using PactBroker.History;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Pacticipants;

internal static class PacticipantQueries
{
    private const string Filter = "(@pattern IS NULL OR LOWER(name) LIKE @pattern ESCAPE '!')";

    public static Task<PacticipantRow?> FindPacticipantAsync(this StorageSession session, string name) =>
        session.FirstOrDefaultAsync<PacticipantRow>("SELECT * FROM pacticipants WHERE name = @name", new { name });

    /// <exception cref="RefusalException">There is none with this name.</exception>
    public static async Task<PacticipantRow> GetPacticipantAsync(this StorageSession session, string name) =>
        await session.FindPacticipantAsync(name) ?? throw RefusalException.NotFound();

    public static async Task<PacticipantRow> EnsurePacticipantAsync(this StorageSession session, string name) =>
        await session.FindPacticipantAsync(name) ?? await session.InsertPacticipantAsync(new PacticipantRow { Name = name });

    public static async Task<PacticipantRow> InsertPacticipantAsync(this StorageSession session, PacticipantRow row)
    {
        var saved = await session.FirstAsync<PacticipantRow>(
            """
            INSERT INTO pacticipants (name, display_name, repository_url, repository_name, repository_namespace, main_branch, evidence_days, created_at, updated_at)
            VALUES (@Name, @DisplayName, @RepositoryUrl, @RepositoryName, @RepositoryNamespace, @MainBranch, @EvidenceDays, @CreatedAt, @UpdatedAt)
            RETURNING *
            """,
            row with { CreatedAt = session.Now, UpdatedAt = session.Now });
        await session.RememberMainBranchAsync(saved.Id);
        return saved;
    }

    public static async Task<PacticipantRow> UpdatePacticipantAsync(this StorageSession session, PacticipantRow row)
    {
        var saved = await session.FirstAsync<PacticipantRow>(
            """
            UPDATE pacticipants SET display_name = @DisplayName, repository_url = @RepositoryUrl, repository_name = @RepositoryName,
                repository_namespace = @RepositoryNamespace, main_branch = @MainBranch, evidence_days = @EvidenceDays, updated_at = @UpdatedAt
            WHERE id = @Id
            RETURNING *
            """,
            row with { UpdatedAt = session.Now });
        await session.RememberMainBranchAsync(saved.Id);
        return saved;
    }

    public static Task<IReadOnlyList<PacticipantRow>> ListPacticipantsAsync(this StorageSession session, string? pattern, PageRequest page) =>
        session.QueryAsync<PacticipantRow>($"SELECT * FROM pacticipants WHERE {Filter} ORDER BY name LIMIT @Size OFFSET @Offset", new { pattern, page.Size, page.Offset });

    public static Task<long> CountPacticipantsAsync(this StorageSession session, string? pattern) =>
        session.FirstAsync<long>($"SELECT COUNT(*) FROM pacticipants WHERE {Filter}", new { pattern });

    public static Task<IReadOnlyList<PacticipantRow>> ListPacticipantsWithLabelAsync(this StorageSession session, string label) =>
        session.QueryAsync<PacticipantRow>("SELECT p.* FROM pacticipants p JOIN labels l ON l.pacticipant_id = p.id WHERE l.name = @label ORDER BY p.name", new { label });

    public static Task<IReadOnlyList<string>> ListPacticipantNamesAsync(this StorageSession session) =>
        session.QueryAsync<string>("SELECT name FROM pacticipants");

    public static async Task<int> DeletePacticipantAsync(this StorageSession session, long id)
    {
        await session.ForgetPacticipantAsync(id);
        return await session.ExecuteAsync("DELETE FROM pacticipants WHERE id = @id", new { id });
    }

    /// <summary>What LIKE needs for "contains", any case.</summary>
    public static string? Containing(string? text) => text is null ? null
        : $"%{text.ToLowerInvariant().Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
}
