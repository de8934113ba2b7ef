using PactBroker.Storage;

namespace PactBroker.Regressions;

/// <summary>
/// Kept when a result is added or taken back: a few seeks, however many results there are. A failure is a regression if an earlier version of the provider
/// passed the same content. One is counted for a branch until a later version on it passes; what the same version passes too was not its fault, and what is
/// pending or work in progress nobody had promised.
/// </summary>
internal static class RegressionRecords
{
    private const string Tables = "verifications r JOIN contents x ON x.id = r.content_id JOIN versions v ON v.id = r.provider_version_id";

    /// <param name="session">The unit of work in which the result was added.</param>
    /// <param name="result">Its number.</param>
    public static async Task KeepRegressionsAsync(this StorageSession session, long result)
    {
        var added = await session.FirstAsync<Added>(
            $"""
            SELECT r.id, r.content_id, r.success, r.pending, r.wip, x.contract_id, x.hash, v.id AS version_id, v.number AS version, v.pacticipant_id AS provider_id FROM {Tables} WHERE r.id = @result
            """,
            new { result });
        if (added.Success)
        {
            await session.ExecuteAsync("DELETE FROM regressions WHERE contract_id = @ContractId AND hash = @Hash AND failed_version_id = @VersionId AND mended_at IS NULL", added);
            await session.ExecuteAsync(
                """
                UPDATE regressions SET mended_version = @Version, mended_result = @Id, mended_at = @Now
                WHERE contract_id = @ContractId AND hash = @Hash AND provider_id = @ProviderId AND mended_at IS NULL AND failed_version_id < @VersionId
                    AND (branch = '' OR branch IN (SELECT b.name FROM branch_versions m JOIN branches b ON b.id = m.branch_id WHERE m.version_id = @VersionId))
                """,
                new { added.Version, added.Id, session.Now, added.ContractId, added.Hash, added.ProviderId, added.VersionId });
        }
        else if (!added.Pending && !added.Wip)
        {
            await session.AddRegressionAsync(added);
        }
    }

    /// <summary>A result is taken back: what it showed is so no more.</summary>
    public static async Task ForgetRegressionsAsync(this StorageSession session, long result)
    {
        var parameters = await session.FirstAsync<Added>($"SELECT r.id, x.contract_id, x.hash FROM {Tables} WHERE r.id = @result", new { result });
        await session.ExecuteAsync("DELETE FROM regressions WHERE contract_id = @ContractId AND hash = @Hash AND failed_result = @Id", parameters);
        await session.ExecuteAsync(
            "UPDATE regressions SET mended_version = NULL, mended_result = NULL, mended_at = NULL WHERE contract_id = @ContractId AND hash = @Hash AND mended_result = @Id", parameters);
    }

    private static async Task AddRegressionAsync(this StorageSession session, Added failed)
    {
        var branch = await session.FirstOrDefaultAsync<string>(
            """
            SELECT b.name FROM branch_versions m JOIN branches b ON b.id = m.branch_id JOIN pacticipants p ON p.id = b.pacticipant_id
            WHERE m.version_id = @VersionId ORDER BY CASE WHEN b.name = p.main_branch THEN 0 ELSE 1 END, b.id DESC LIMIT 1
            """,
            failed) ?? "";
        await session.ExecuteAsync(
            """
            INSERT INTO regressions (contract_id, provider_id, hash, consumer_version, branch, passed_version, passed_result, passed_at, failed_version, failed_version_id, failed_result, failed_at)
            SELECT @ContractId, @ProviderId, @Hash,
                (SELECT n.number FROM publications u JOIN versions n ON n.id = u.version_id WHERE u.content_id = @ContentId AND u.valid_to IS NULL ORDER BY u.version_id DESC LIMIT 1),
                @branch, e.number, passed.id, passed.valid_from, @Version, @VersionId, @Id, @Now
            FROM verifications passed JOIN versions e ON e.id = passed.provider_version_id
            WHERE passed.content_id = @ContentId AND passed.success AND passed.provider_version_id < @VersionId AND e.pacticipant_id = @ProviderId
                AND NOT EXISTS (SELECT 1 FROM verifications same WHERE same.content_id = @ContentId AND same.provider_version_id = @VersionId AND same.success)
                AND NOT EXISTS (
                    SELECT 1 FROM regressions g
                    WHERE g.contract_id = @ContractId AND g.hash = @Hash AND g.provider_id = @ProviderId AND g.branch = @branch AND g.mended_at IS NULL)
            ORDER BY passed.provider_version_id DESC, passed.valid_from DESC LIMIT 1
            """,
            new { failed.ContractId, failed.ProviderId, failed.Hash, failed.ContentId, branch, failed.Version, failed.VersionId, failed.Id, session.Now });
    }

    private sealed record Added
    {
        public required long Id { get; init; }

        public long ContentId { get; init; }

        public long ContractId { get; init; }

        public required string Hash { get; init; }

        public bool Success { get; init; }

        public bool Pending { get; init; }

        public bool Wip { get; init; }

        public string Version { get; init; } = "";

        public long VersionId { get; init; }

        public long ProviderId { get; init; }
    }
}
