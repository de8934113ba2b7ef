using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Names;
using PactBroker.Registry.Settings;
using PactBroker.Storage;

namespace PactBroker.Registry.Versions;

/// <summary>Deleting in two steps: softly, which hides and can still be read by id, and then for good. What others build on stays.</summary>
internal static class SchemaDeletion
{
    /// <returns>The versions that are now softly deleted.</returns>
    public static async Task<IReadOnlyList<int>> DeleteSubjectAsync(this StorageSession session, SubjectName subject)
    {
        await DemandWritingAsync(session, subject);
        var versions = await GetAllAsync(session, subject);
        var live = versions.Where(version => !version.IsDeleted).ToList();
        if (live.Count == 0)
        {
            throw RegistryException.SubjectSoftDeleted(subject.ToString());
        }

        foreach (var version in live)
        {
            await DemandNoReferenceAsync(session, version, withDeleted: false);
            await session.MarkDeletedAsync(version.VersionId);
        }

        return [.. live.Select(version => version.Version)];
    }

    /// <returns>The versions that are gone, and with them the settings of the subject.</returns>
    public static async Task<IReadOnlyList<int>> EraseSubjectAsync(this StorageSession session, SubjectName subject)
    {
        await DemandWritingAsync(session, subject);
        var versions = await GetAllAsync(session, subject);
        if (versions.Any(version => !version.IsDeleted))
        {
            throw RegistryException.SubjectNotSoftDeleted(subject.ToString());
        }

        var erased = await session.EraseVersionsAsync(subject);
        await session.DeleteSettingsAsync(subject);
        return erased;
    }

    /// <summary>Every version of a subject goes for good.</summary>
    public static async Task<IReadOnlyList<int>> EraseVersionsAsync(this StorageSession session, SubjectName subject)
    {
        var versions = await session.ListSchemaVersionsAsync(subject, withDeleted: true);
        foreach (var version in versions)
        {
            await DemandNoReferenceAsync(session, version, withDeleted: true);
            await session.DeleteSchemaVersionAsync(version.VersionId);
        }

        return [.. versions.Select(version => version.Version)];
    }

    /// <returns>The number of the version.</returns>
    public static async Task<int> DeleteVersionAsync(this StorageSession session, SubjectName subject, VersionWord word, bool permanent)
    {
        await DemandWritingAsync(session, subject);
        var versions = await GetAllAsync(session, subject);
        var version = (word.Number is { } number ? versions.FirstOrDefault(version => version.Version == number) : versions.LastOrDefault(version => !version.IsDeleted))
            ?? throw (word.Number is { } missing ? RegistryException.VersionNotFound(missing) : RegistryException.SubjectNotFound(subject.ToString()));
        if (version.IsDeleted != permanent)
        {
            throw permanent
                ? RegistryException.VersionNotSoftDeleted(subject.ToString(), version.Version)
                : RegistryException.VersionSoftDeleted(subject.ToString(), version.Version);
        }

        await DemandNoReferenceAsync(session, version, withDeleted: permanent);
        _ = permanent ? await session.DeleteSchemaVersionAsync(version.VersionId) : await session.MarkDeletedAsync(version.VersionId);
        return version.Version;
    }

    /// <summary>The ids of the schemas that build on a version.</summary>
    public static async Task<IReadOnlyList<int>> ListReferrersAsync(this StorageSession session, SchemaVersionRow version, bool withDeleted) =>
        [.. (await session.QueryAsync<long>(
            $"""
            SELECT DISTINCT v.registry_id FROM registry_references r JOIN registry_versions v ON v.id = r.version_id
            WHERE r.subject_id = @SubjectId AND r.version = @Version AND {SchemaVersionQueries.Seen(withDeleted)} ORDER BY v.registry_id
            """,
            new { version.SubjectId, version.Version })).Select(id => (int)id)];

    // Versions of the same subject go together, so they do not hold each other.
    private static async Task DemandNoReferenceAsync(StorageSession session, SchemaVersionRow version, bool withDeleted)
    {
        var isReferredTo = await session.FirstAsync<bool>(
            $"""
            SELECT EXISTS (SELECT 1 FROM registry_references r JOIN registry_versions v ON v.id = r.version_id
            WHERE r.subject_id = @SubjectId AND r.version = @Version AND v.subject_id <> @SubjectId AND {SchemaVersionQueries.Seen(withDeleted)})
            """,
            new { version.SubjectId, version.Version });
        if (isReferredTo)
        {
            throw RegistryException.ReferenceExists(version.Subject.ToString(), version.Version);
        }
    }

    private static async Task<IReadOnlyList<SchemaVersionRow>> GetAllAsync(StorageSession session, SubjectName subject)
    {
        var versions = await session.ListSchemaVersionsAsync(subject, withDeleted: true);
        return versions.Count > 0 ? versions : throw RegistryException.SubjectNotFound(subject.ToString());
    }

    private static async Task DemandWritingAsync(StorageSession session, SubjectName subject) =>
        (await session.ReadSettingsAsync(subject)).DemandWriting(subject);
}
