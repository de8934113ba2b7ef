using PactBroker.Branches;
using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.Tags;

internal static class TagQueries
{
    public static Task<IReadOnlyList<TagRow>> ListTagsOfAsync(this StorageSession session, IEnumerable<long> versionIds) =>
        session.QueryAsync<TagRow>($"SELECT * FROM tags WHERE {session.Dialect.AnyOf("version_id", "@versionIds")} ORDER BY id", new { versionIds = session.Dialect.Values(versionIds) });

    public static Task<TagRow?> FindTagAsync(this StorageSession session, long versionId, string name) =>
        session.FirstOrDefaultAsync<TagRow>("SELECT * FROM tags WHERE version_id = @versionId AND name = @name", new { versionId, name });

    /// <summary>True if the version did not have the tag. The first tag on a new version without a branch counts as its branch, too.</summary>
    public static async Task<bool> AddTagAsync(this StorageSession session, VersionRow version, string name, BrokerSettings settings)
    {
        var added = await session.ExecuteAsync(
            """
            INSERT INTO tags (version_id, name, pacticipant_id, created_at, updated_at) VALUES (@Id, @name, @PacticipantId, @Now, @Now)
            ON CONFLICT (version_id, name) DO NOTHING
            """,
            new { version.Id, name, version.PacticipantId, session.Now }) == 1;
        if (added && await session.IsFirstTagOfNewVersionAsync(version, settings))
        {
            await session.AddToBranchAsync(version, name, settings, autoCreated: true);
        }

        await session.DetectMainBranchAsync(version.PacticipantId, name, settings);
        return added;
    }

    public static async Task ReplaceTagsAsync(this StorageSession session, VersionRow version, IReadOnlyList<string> names, BrokerSettings settings)
    {
        foreach (var tag in (await session.ListTagsOfAsync([version.Id])).Where(tag => !names.Contains(tag.Name)))
        {
            await session.DeleteTagAsync(version.Id, tag.Name);
        }

        foreach (var name in names)
        {
            await session.AddTagAsync(version, name, settings);
        }
    }

    public static async Task<int> DeleteTagAsync(this StorageSession session, long versionId, string name)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO ended_tags (version_id, name, pacticipant_id, valid_from, valid_to)
            SELECT version_id, name, pacticipant_id, created_at, @Now FROM tags WHERE version_id = @versionId AND name = @name
            """,
            new { versionId, name, session.Now });
        return await session.ExecuteAsync("DELETE FROM tags WHERE version_id = @versionId AND name = @name", new { versionId, name });
    }

    private static async Task<bool> IsFirstTagOfNewVersionAsync(this StorageSession session, VersionRow version, BrokerSettings settings) =>
        settings.UseFirstTagAsBranch
        && session.Now - version.CreatedAt <= settings.UseFirstTagAsBranchLimit.Ticks
        && await session.FirstAsync<long>(
            "SELECT (SELECT COUNT(*) FROM branch_versions WHERE version_id = @Id) + (SELECT COUNT(*) FROM tags WHERE version_id = @Id)",
            new { version.Id }) == 1;
}
