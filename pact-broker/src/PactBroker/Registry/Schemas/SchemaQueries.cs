using Contracts.Schemas;
using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Contents;
using PactBroker.Storage;

namespace PactBroker.Registry.Schemas;

/// <summary>The contents of schemas, and the ids that data carries.</summary>
internal static class SchemaQueries
{
    public const string Columns = "s.guid, s.type, s.document, s.refs, s.metadata, s.rule_set";

    /// <summary>The content is stored once, whoever brings it.</summary>
    /// <returns>The id of its row.</returns>
    public static async Task<long> EnsureSchemaAsync(this StorageSession session, SchemaContent content) =>
        await session.FindSchemaAsync(content) is { } known
            ? known.Id
            : await session.FirstAsync<long>(
                """
                INSERT INTO registry_schemas (guid, type, document, refs, metadata, rule_set, created_at)
                VALUES (@Guid, @Type, @Text, @refs, @metadata, @ruleSet, @Now)
                RETURNING id
                """,
                new
                {
                    Guid = content.Guid.ToString(),
                    Type = content.Type.Word(),
                    content.Text,
                    refs = content.References.Count == 0 ? null : RegistryJson.Write(content.References),
                    metadata = content.Metadata is null ? null : RegistryJson.Write(content.Metadata),
                    ruleSet = content.RuleSet is null ? null : RegistryJson.Write(content.RuleSet),
                    session.Now,
                });

    /// <summary>The row of a content, if it was ever registered anywhere.</summary>
    public static Task<SchemaRow?> FindSchemaAsync(this StorageSession session, SchemaContent content) =>
        session.FirstOrDefaultAsync<SchemaRow>(
            $"SELECT s.id, {Columns} FROM registry_schemas s WHERE s.guid = @guid AND s.type = @type",
            new { guid = content.Guid.ToString(), type = content.Type.Word() });

    /// <summary>The content with a GUID; of two languages with the same text the one that came first.</summary>
    public static Task<SchemaRow?> FindSchemaAsync(this StorageSession session, Guid guid) =>
        session.FirstOrDefaultAsync<SchemaRow>($"SELECT s.id, {Columns} FROM registry_schemas s WHERE s.guid = @guid ORDER BY s.id LIMIT 1", new { guid = guid.ToString() });

    public static Task<SchemaRow> GetSchemaAsync(this StorageSession session, long id) =>
        session.FirstAsync<SchemaRow>($"SELECT s.id, {Columns} FROM registry_schemas s WHERE s.id = @id", new { id });

    /// <summary>The id of a content in a context: the one that it has, or the next.</summary>
    public static async Task<int> EnsureRegistryIdAsync(this StorageSession session, string context, long schemaId)
    {
        var known = await session.FirstOrDefaultAsync<long?>(
            "SELECT MIN(id) FROM registry_ids WHERE schema_id = @schemaId AND context = @context", new { schemaId, context });
        if (known is { } id)
        {
            return (int)id;
        }

        var next = await session.FirstAsync<long>(
            "INSERT INTO registry_contexts (name, last_id) VALUES (@context, 1) ON CONFLICT (name) DO UPDATE SET last_id = registry_contexts.last_id + 1 RETURNING last_id",
            new { context });
        await session.ExecuteAsync("INSERT INTO registry_ids (context, id, schema_id) VALUES (@context, @next, @schemaId)", new { context, next, schemaId });
        return (int)next;
    }

    /// <summary>Gives a content the id that it has elsewhere.</summary>
    /// <exception cref="RegistryException">The id is that of another content: data with it would be read wrongly.</exception>
    public static async Task ImportRegistryIdAsync(this StorageSession session, string context, int id, long schemaId)
    {
        var holder = await session.FirstOrDefaultAsync<long?>("SELECT schema_id FROM registry_ids WHERE context = @context AND id = @id", new { context, id });
        if (holder is not null && holder != schemaId)
        {
            throw RegistryException.NotPermitted($"Overwrite new schema with id {id} is not permitted.");
        }

        if (holder is null)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO registry_contexts (name, last_id) VALUES (@context, @id)
                ON CONFLICT (name) DO UPDATE SET last_id = CASE WHEN excluded.last_id > registry_contexts.last_id THEN excluded.last_id ELSE registry_contexts.last_id END
                """,
                new { context, id });
            await session.ExecuteAsync("INSERT INTO registry_ids (context, id, schema_id) VALUES (@context, @id, @schemaId)", new { context, id, schemaId });
        }
    }

    public static Task<long> GetMaxIdAsync(this StorageSession session, string context) =>
        session.FirstAsync<long>("SELECT COALESCE(MAX(last_id), 0) FROM registry_contexts WHERE name = @context", new { context });
}
