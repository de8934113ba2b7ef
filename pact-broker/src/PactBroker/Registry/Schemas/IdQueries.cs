using PactBroker.Domain.Registry.Names;
using PactBroker.Registry.Versions;
using PactBroker.Storage;

namespace PactBroker.Registry.Schemas;

/// <summary>What data's ids lead to. An id is there as long as some version has it, also a softly deleted one.</summary>
internal static class IdQueries
{
    /// <summary>The content with an id in a context.</summary>
    public static Task<SchemaRow?> FindSchemaByIdAsync(this StorageSession session, string context, int id) => session.FirstOrDefaultAsync<SchemaRow>(
        $"""
        SELECT s.id, {SchemaQueries.Columns} FROM registry_ids i JOIN registry_schemas s ON s.id = i.schema_id
        WHERE i.context = @context AND i.id = @id
            AND EXISTS (SELECT 1 FROM registry_versions v JOIN registry_subjects b ON b.id = v.subject_id WHERE v.schema_id = i.schema_id AND b.context = i.context AND v.registry_id = i.id)
        """,
        new { context, id });

    /// <summary>The context in which a client means an id that it knows from data of a subject: that of the subject, or the first other one that has it, as clients often know no more of a subject than the topic.</summary>
    public static async Task<(SchemaRow Row, string Context)?> FindSchemaByIdAsync(this StorageSession session, SubjectName? subject, string context, int id)
    {
        if (await session.FindSchemaByIdAsync(subject?.Context ?? context, id) is { } here)
        {
            return (here, subject?.Context ?? context);
        }

        if (subject is null)
        {
            return null;
        }

        var others = await session.QueryAsync<string>("SELECT context FROM registry_ids WHERE id = @id ORDER BY context", new { id });
        foreach (var other in others)
        {
            if (await session.FindSchemaByIdAsync(other, id) is { } there)
            {
                return (there, other);
            }
        }

        return null;
    }

    /// <summary>The versions with an id in a context, by subject.</summary>
    public static Task<IReadOnlyList<SchemaVersionRow>> ListVersionsWithIdAsync(this StorageSession session, string context, int id, bool withDeleted) =>
        session.QueryAsync<SchemaVersionRow>(
            $"""
            {SchemaVersionQueries.Joined} WHERE s.id = (SELECT schema_id FROM registry_ids WHERE context = @context AND id = @id)
                AND b.context = @context AND v.registry_id = @id AND {SchemaVersionQueries.Seen(withDeleted)}
            ORDER BY b.name, v.version
            """,
            new { context, id });

    /// <summary>The newest version of a subject with an id.</summary>
    public static Task<SchemaVersionRow?> FindVersionWithIdAsync(this StorageSession session, SubjectName subject, int id) => session.FirstOrDefaultAsync<SchemaVersionRow>(
        $"""
        {SchemaVersionQueries.Joined} WHERE s.id = (SELECT schema_id FROM registry_ids WHERE context = @Context AND id = @id)
            AND b.context = @Context AND b.name = @Name AND v.registry_id = @id
        ORDER BY v.version DESC LIMIT 1
        """,
        new { subject.Context, subject.Name, id });

    public static Task<IReadOnlyList<ContextId>> ListIdsAsync(this StorageSession session, string guid) => session.QueryAsync<ContextId>(
        """
        SELECT DISTINCT b.context, v.registry_id AS id FROM registry_schemas s
        JOIN registry_versions v ON v.schema_id = s.id JOIN registry_subjects b ON b.id = v.subject_id
        WHERE s.guid = @guid ORDER BY b.context, v.registry_id
        """,
        new { guid });
}

internal sealed record ContextId
{
    public string Context { get; init; } = "";

    public int Id { get; init; }
}
