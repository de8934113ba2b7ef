using PactBroker.History;
using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.Branches;

/// <summary>Puts versions on branches and takes them off, and keeps the heads right.</summary>
internal static class BranchMembership
{
    /// <summary>True if the version was not on the branch before; then it is the head now.</summary>
    public static async Task<bool> AddToBranchAsync(this StorageSession session, VersionRow version, string branch, BrokerSettings settings, bool autoCreated = false)
    {
        var branchId = await session.FirstAsync<long>(
            """
            INSERT INTO branches (pacticipant_id, name, created_at, updated_at) VALUES (@PacticipantId, @branch, @Now, @Now)
            ON CONFLICT (pacticipant_id, name) DO UPDATE SET updated_at = excluded.updated_at
            RETURNING id
            """,
            new { version.PacticipantId, branch, session.Now });
        var added = await session.ExecuteAsync(
            """
            INSERT INTO branch_versions (branch_id, version_id, auto_created, created_at) VALUES (@branchId, @Id, @autoCreated, @Now)
            ON CONFLICT (branch_id, version_id) DO NOTHING
            """,
            new { branchId, version.Id, autoCreated, session.Now });
        await session.DetectMainBranchAsync(version.PacticipantId, branch, settings);
        if (added == 0)
        {
            return false;
        }

        await session.ExecuteAsync("UPDATE branch_heads SET valid_to = @Now WHERE branch_id = @branchId AND valid_to IS NULL", new { branchId, session.Now });
        await session.ExecuteAsync(
            "INSERT INTO branch_heads (branch_id, version_id, valid_from) VALUES (@branchId, @Id, @Now)",
            new { branchId, version.Id, session.Now });
        return true;
    }

    public static async Task<bool> RemoveFromBranchAsync(this StorageSession session, long branchId, long versionId)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO ended_branch_versions (branch_id, version_id, valid_from, valid_to)
            SELECT branch_id, version_id, created_at, @Now FROM branch_versions WHERE branch_id = @branchId AND version_id = @versionId
            """,
            new { branchId, versionId, session.Now });
        var removed = await session.ExecuteAsync("DELETE FROM branch_versions WHERE branch_id = @branchId AND version_id = @versionId", new { branchId, versionId });
        await session.ExecuteAsync(
            "UPDATE branch_heads SET valid_to = @Now WHERE branch_id = @branchId AND version_id = @versionId AND valid_to IS NULL",
            new { branchId, versionId, session.Now });
        await session.RestoreHeadAsync(branchId);
        return removed == 1;
    }

    /// <summary>Deletes versions with all that belongs to them; branches that they headed get their newest remaining version as head.</summary>
    public static async Task<int> DeleteVersionsAndHeadsAsync(this StorageSession session, IReadOnlyCollection<long> versionIds)
    {
        var branches = await session.QueryAsync<long>(
            $"SELECT DISTINCT branch_id FROM branch_heads WHERE {session.Dialect.AnyOf("version_id", "@versionIds")} AND valid_to IS NULL", new { versionIds = session.Dialect.Values(versionIds) });
        var deleted = await session.DeleteVersionsAsync(versionIds);
        foreach (var branch in branches)
        {
            await session.RestoreHeadAsync(branch);
        }

        return deleted;
    }

    /// <summary>The first branch (or tag) with the name of a usual main branch is taken for it.</summary>
    public static async Task DetectMainBranchAsync(this StorageSession session, long pacticipantId, string name, BrokerSettings settings)
    {
        if (settings.AutoDetectMainBranch && settings.MainBranchCandidates.Contains(name))
        {
            await session.ExecuteAsync(
                "UPDATE pacticipants SET main_branch = @name, updated_at = @Now WHERE id = @pacticipantId AND main_branch IS NULL",
                new { pacticipantId, name, session.Now });
            await session.RememberMainBranchAsync(pacticipantId);
        }
    }

    private static Task<int> RestoreHeadAsync(this StorageSession session, long branchId) =>
        session.ExecuteAsync(
            """
            INSERT INTO branch_heads (branch_id, version_id, valid_from)
            SELECT branch_id, MAX(version_id), @Now FROM branch_versions
            WHERE branch_id = @branchId AND NOT EXISTS (SELECT 1 FROM branch_heads WHERE branch_id = @branchId AND valid_to IS NULL)
            GROUP BY branch_id
            """,
            new { branchId, session.Now });
}
