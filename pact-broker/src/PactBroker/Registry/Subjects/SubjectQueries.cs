using PactBroker.Domain.Registry.Names;
using PactBroker.Registry.Settings;
using PactBroker.Registry.Versions;
using PactBroker.Storage;

namespace PactBroker.Registry.Subjects;

internal static class SubjectQueries
{
    /// <returns>The id of the subject's row, which stays when its versions go.</returns>
    public static async Task<long> EnsureSubjectAsync(this StorageSession session, SubjectName subject) =>
        await session.FindSubjectAsync(subject) ?? await session.FirstAsync<long>(
            "INSERT INTO registry_subjects (context, name) VALUES (@Context, @Name) RETURNING id", new { subject.Context, subject.Name });

    public static Task<long?> FindSubjectAsync(this StorageSession session, SubjectName subject) =>
        session.FirstOrDefaultAsync<long?>("SELECT id FROM registry_subjects WHERE context = @Context AND name = @Name", new { subject.Context, subject.Name });

    /// <param name="session">Where to look.</param>
    /// <param name="wanted">Which versions a subject must have one of, as a condition on <c>v</c>.</param>
    public static async Task<IReadOnlyList<SubjectName>> ListSubjectsAsync(this StorageSession session, string wanted) =>
        [.. (await session.QueryAsync<SubjectRow>($"SELECT b.context, b.name FROM registry_subjects b WHERE EXISTS (SELECT 1 FROM registry_versions v WHERE v.subject_id = b.id AND {wanted})"))
            .Select(row => new SubjectName(row.Context, row.Name))];

    /// <summary>Every version of every subject, without the texts.</summary>
    public static Task<IReadOnlyList<SchemaVersionRow>> ListAllVersionsAsync(this StorageSession session, bool withDeleted) => session.QueryAsync<SchemaVersionRow>(
        $"""
        SELECT v.id AS version_id, b.context, b.name, v.version, s.rule_set
        FROM registry_versions v JOIN registry_subjects b ON b.id = v.subject_id JOIN registry_schemas s ON s.id = v.schema_id
        WHERE {SchemaVersionQueries.Seen(withDeleted)}
        """);

    /// <summary>Some of them, with everything.</summary>
    public static Task<IReadOnlyList<SchemaVersionRow>> GetVersionsAsync(this StorageSession session, IEnumerable<SchemaVersionRow> versions) => session.QueryAsync<SchemaVersionRow>(
        $"{SchemaVersionQueries.Joined} WHERE {session.Dialect.AnyOf("v.id", "@ids")}", new { ids = session.Dialect.Values(versions.Select(version => version.VersionId)) });

    /// <summary>The subjects that have another name with this prefix.</summary>
    public static async Task<HashSet<SubjectName>> ListAliasedAsync(this StorageSession session, SubjectPrefix prefix) =>
        [.. (await session.QueryAsync<SettingsRow>("""SELECT * FROM registry_settings WHERE config LIKE '%"alias"%'"""))
            .Where(row => prefix.Fits(row.Scope) && row.ReadConfig()?.Alias is not null)
            .Select(row => SubjectName.Parse(row.ReadConfig()!.Alias!, row.Context))];

    /// <summary>Other contexts with a subject of this name, for names that were given without one.</summary>
    public static Task<IReadOnlyList<string>> ListContextsOfAsync(this StorageSession session, string name) => session.QueryAsync<string>(
        "SELECT b.context FROM registry_subjects b WHERE b.name = @name AND EXISTS (SELECT 1 FROM registry_versions v WHERE v.subject_id = b.id) ORDER BY b.context", new { name });
}

internal sealed record SubjectRow
{
    public string Context { get; init; } = "";

    public string Name { get; init; } = "";
}
