using PactBroker.Domain.Registry.Contents;
using PactBroker.Domain.Registry.Names;
using PactBroker.Registry.Schemas;
using PactBroker.Storage;

namespace PactBroker.Registry.Versions;

/// <summary>Versions of subjects. "Deleted" is softly deleted; what is deleted for good is not there.</summary>
internal static class SchemaVersionQueries
{
    public const string Joined = $"""
        SELECT s.id, {SchemaQueries.Columns}, v.id AS version_id, v.subject_id, b.context, b.name, v.version, v.registry_id, v.created_at, v.deleted_at
        FROM registry_versions v JOIN registry_subjects b ON b.id = v.subject_id JOIN registry_schemas s ON s.id = v.schema_id
        """;

    private const string OfSubject = "b.context = @Context AND b.name = @Name";

    public static string Seen(bool withDeleted) => withDeleted ? "1 = 1" : "v.deleted_at IS NULL";

    public static Task<SchemaVersionRow?> FindSchemaVersionAsync(this StorageSession session, SubjectName subject, int version, bool withDeleted) =>
        session.FirstOrDefaultAsync<SchemaVersionRow>($"{Joined} WHERE {OfSubject} AND v.version = @version AND {Seen(withDeleted)}", new { subject.Context, subject.Name, version });

    public static Task<SchemaVersionRow?> FindLatestSchemaVersionAsync(this StorageSession session, SubjectName subject, bool withDeleted = false) =>
        session.FirstOrDefaultAsync<SchemaVersionRow>($"{Joined} WHERE {OfSubject} AND {Seen(withDeleted)} ORDER BY v.version DESC LIMIT 1", new { subject.Context, subject.Name });

    /// <summary>The versions of a subject in ascending order, with their contents.</summary>
    public static Task<IReadOnlyList<SchemaVersionRow>> ListSchemaVersionsAsync(this StorageSession session, SubjectName subject, bool withDeleted) =>
        session.QueryAsync<SchemaVersionRow>($"{Joined} WHERE {OfSubject} AND {Seen(withDeleted)} ORDER BY v.version", new { subject.Context, subject.Name });

    /// <summary>The numbers of a subject in ascending order, without the contents.</summary>
    public static Task<IReadOnlyList<SchemaVersionRow>> ListVersionNumbersAsync(this StorageSession session, SubjectName subject) =>
        session.QueryAsync<SchemaVersionRow>(
            $"SELECT v.version, v.deleted_at FROM registry_versions v JOIN registry_subjects b ON b.id = v.subject_id WHERE {OfSubject} ORDER BY v.version", new { subject.Context, subject.Name });

    /// <summary>The versions that say exactly this; the newest first.</summary>
    public static Task<IReadOnlyList<SchemaVersionRow>> ListVersionsWithContentAsync(this StorageSession session, SubjectName subject, string guid, string type, bool withDeleted) =>
        session.QueryAsync<SchemaVersionRow>(
            $"{Joined} WHERE {OfSubject} AND s.guid = @guid AND s.type = @type AND {Seen(withDeleted)} ORDER BY v.version DESC", new { subject.Context, subject.Name, guid, type });

    /// <summary>The versions with this text and with what a client may not know: references, or the version that the registry recorded. The newest first.</summary>
    public static Task<IReadOnlyList<SchemaVersionRow>> ListVersionsWithMoreAsync(this StorageSession session, SubjectName subject, string text, string type, bool withDeleted) =>
        session.QueryAsync<SchemaVersionRow>(
            $"""
            {Joined} WHERE {OfSubject} AND (s.refs IS NOT NULL OR s.metadata LIKE '%{SchemaMetadata.VersionProperty}%')
                AND s.document = @text AND s.type = @type AND {Seen(withDeleted)}
            ORDER BY v.version DESC
            """,
            new { subject.Context, subject.Name, text, type });

    public static async Task<int> NextVersionAsync(this StorageSession session, SubjectName subject) => (int)await session.FirstAsync<long>(
        "SELECT COALESCE(MAX(v.version), 0) + 1 FROM registry_versions v JOIN registry_subjects b ON b.id = v.subject_id WHERE b.context = @Context AND b.name = @Name",
        new { subject.Context, subject.Name });

    /// <summary>Softly deleted versions make room for the same content or the same number, unless something refers to them.</summary>
    public static Task<int> ForgetReplacedAsync(this StorageSession session, long subjectId, long schemaId, int number) => session.ExecuteAsync(
        """
        DELETE FROM registry_versions
        WHERE subject_id = @subjectId AND deleted_at IS NOT NULL AND (version = @number OR (schema_id = @schemaId
            AND NOT EXISTS (SELECT 1 FROM registry_references r WHERE r.subject_id = @subjectId AND r.version = registry_versions.version)))
        """,
        new { subjectId, schemaId, number });

    public static Task<long> InsertSchemaVersionAsync(this StorageSession session, long subjectId, int version, long schemaId, int registryId) =>
        session.FirstAsync<long>(
            "INSERT INTO registry_versions (subject_id, version, schema_id, registry_id, created_at) VALUES (@subjectId, @version, @schemaId, @registryId, @Now) RETURNING id",
            new { subjectId, version, schemaId, registryId, session.Now });

    public static Task<int> InsertReferenceAsync(this StorageSession session, long versionId, int position, long subjectId, int version) =>
        session.ExecuteAsync(
            "INSERT INTO registry_references (version_id, position, subject_id, version) VALUES (@versionId, @position, @subjectId, @version)",
            new { versionId, position, subjectId, version });

    public static Task<int> MarkDeletedAsync(this StorageSession session, long versionId) =>
        session.ExecuteAsync("UPDATE registry_versions SET deleted_at = @Now WHERE id = @versionId AND deleted_at IS NULL", new { versionId, session.Now });

    public static Task<int> DeleteSchemaVersionAsync(this StorageSession session, long versionId) =>
        session.ExecuteAsync("DELETE FROM registry_versions WHERE id = @versionId", new { versionId });
}
