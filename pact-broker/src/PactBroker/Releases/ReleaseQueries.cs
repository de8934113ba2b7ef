using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.Releases;

internal static class ReleaseQueries
{
    private const string Select = """
        SELECT d.*, v.number, p.name AS pacticipant, e.uuid AS environment_uuid, e.name AS environment_name
        FROM released_versions d JOIN versions v ON v.id = d.version_id JOIN pacticipants p ON p.id = d.pacticipant_id
        JOIN environments e ON e.id = d.environment_id
        """;

    /// <summary>Releases, newest first, with a condition on d. A release that ended and began again is several rows, of which this is the last.</summary>
    public static Task<IReadOnlyList<ReleasedVersionRow>> ListReleasesAsync(this StorageSession session, string condition, object parameters) =>
        session.QueryAsync<ReleasedVersionRow>(
            $"{Select} WHERE {condition} AND d.id = (SELECT MAX(id) FROM released_versions last WHERE last.uuid = d.uuid) ORDER BY d.id DESC",
            parameters);

    public static async Task<ReleasedVersionRow?> FindReleaseAsync(this StorageSession session, string uuid) =>
        await session.ListReleasesAsync("d.uuid = @uuid", new { uuid }) is [var release, ..] ? release : null;

    /// <summary>Releases the version to the environment, or supports it again; created is false if it was released there before.</summary>
    public static async Task<(string Uuid, bool Created)> RecordReleaseAsync(this StorageSession session, VersionRow version, long environmentId)
    {
        var earlier = await session.ListReleasesAsync("d.version_id = @Id AND d.environment_id = @environmentId", new { version.Id, environmentId });
        var uuid = earlier is [var known, ..] ? known.Uuid : Guid.NewGuid().ToString();
        await session.ExecuteAsync(
            """
            INSERT INTO released_versions (uuid, environment_id, pacticipant_id, version_id, valid_from, updated_at)
            VALUES (@uuid, @environmentId, @PacticipantId, @Id, @Now, @Now)
            ON CONFLICT (environment_id, version_id) WHERE valid_to IS NULL DO NOTHING
            """,
            new { uuid, environmentId, version.PacticipantId, version.Id, session.Now });
        return (uuid, earlier.Count == 0);
    }

    public static Task<int> EndSupportAsync(this StorageSession session, long id) =>
        session.ExecuteAsync("UPDATE released_versions SET valid_to = @Now, updated_at = @Now WHERE id = @id AND valid_to IS NULL", new { id, session.Now });
}
