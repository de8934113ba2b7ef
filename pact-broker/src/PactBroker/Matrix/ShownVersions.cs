using PactBroker.Storage;

namespace PactBroker.Matrix;

/// <summary>What is told about the versions in the rows that are shown: their branches, tags and environments.</summary>
internal sealed class ShownVersions
{
    private readonly ILookup<long, BranchRow> _branches;
    private readonly ILookup<long, TagRow> _tags;
    private readonly ILookup<long, EnvironmentRow> _environments;

    private ShownVersions(IEnumerable<BranchRow> branches, IEnumerable<TagRow> tags, IEnumerable<EnvironmentRow> environments)
    {
        _branches = branches.ToLookup(row => row.VersionId);
        _tags = tags.ToLookup(row => row.VersionId);
        _environments = environments.ToLookup(row => row.VersionId);
    }

    public static async Task<ShownVersions> OfAsync(StorageSession session, IReadOnlyCollection<long> versions)
    {
        if (versions.Count == 0)
            return new ShownVersions([], [], []);

        var any = session.Dialect.AnyOf("x.version_id", "@versions");
        var batch = new QueryBatch();
        var branches = batch.Add<BranchRow>($"""
            SELECT x.version_id, b.name, EXISTS (SELECT 1 FROM branch_heads h WHERE h.branch_id = b.id AND h.version_id = x.version_id AND {session.Valid("h")}) AS latest
            FROM {session.Rows("branch_versions")} x JOIN branches b ON b.id = x.branch_id WHERE {any} ORDER BY b.id
            """);
        var tags = batch.Add<TagRow>($"""
            SELECT x.version_id, x.name, x.version_id = (SELECT n.version_id FROM {session.Rows("tags")} n WHERE n.pacticipant_id = x.pacticipant_id AND n.name = x.name ORDER BY n.version_id DESC LIMIT 1) AS latest
            FROM {session.Rows("tags")} x WHERE {any} ORDER BY x.name
            """);
        var environments = batch.Add<EnvironmentRow>($"{Live("deployed_versions", session, any)} UNION {Live("released_versions", session, any)} ORDER BY 3");
        await session.RunAsync(batch, new { versions = session.Dialect.Values(versions) });
        return new ShownVersions(branches, tags, environments);
    }

    public IEnumerable<BranchRow> Branches(long version) => _branches[version];

    public IEnumerable<TagRow> Tags(long version) => _tags[version];

    public IEnumerable<EnvironmentRow> Environments(long version) => _environments[version];

    private static string Live(string table, StorageSession session, string any) => $"""
        SELECT x.version_id, e.uuid, e.name, e.display_name, e.production, e.created_at
        FROM {table} x JOIN environments e ON e.id = x.environment_id WHERE {session.Valid("x")} AND {any}
        """;

    internal sealed record BranchRow
    {
        public required long VersionId { get; init; }

        public required string Name { get; init; }

        public required bool Latest { get; init; }
    }

    internal sealed record TagRow
    {
        public required long VersionId { get; init; }

        public required string Name { get; init; }

        public required bool Latest { get; init; }
    }

    internal sealed record EnvironmentRow
    {
        public required long VersionId { get; init; }

        public required string Uuid { get; init; }

        public required string Name { get; init; }

        public required string DisplayName { get; init; }

        public required bool Production { get; init; }

        public required long CreatedAt { get; init; }
    }
}
