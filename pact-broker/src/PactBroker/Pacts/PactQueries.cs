using PactBroker.Domain.Contents;
using PactBroker.History;
using PactBroker.Http;
using PactBroker.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Pacts;

internal static class PactQueries
{
    private const string Columns = """
        SELECT u.id, u.contract_id, u.content_id, c.hash, consumer.name AS consumer, u.version_id AS consumer_version_id,
            v.number AS consumer_version, provider.name AS provider, u.revision, u.valid_from AS created_at
        """;

    private const string Joins = """
        JOIN contracts k ON k.id = u.contract_id AND k.kind = 'pact'
        JOIN contents c ON c.id = u.content_id
        JOIN versions v ON v.id = u.version_id
        JOIN pacticipants consumer ON consumer.id = k.consumer_id
        JOIN pacticipants provider ON provider.id = k.provider_id
        WHERE u.valid_to IS NULL
        """;

    private const string Select = $"{Columns} FROM publications u {Joins}";

    private const string OfProvider = "provider.name = @provider";

    private const string OfPair = "consumer.name = @consumer AND provider.name = @provider";

    // A pact is found by the id of its version or content, which is looked up first; by number or hash, all pacts of the pair would be read.
    private const string OfVersion = "u.version_id = (SELECT w.id FROM versions w JOIN pacticipants o ON o.id = w.pacticipant_id WHERE o.name = @consumer AND w.number = @version)";

    private const string OfContent = """
        SELECT w.id FROM publications w WHERE w.valid_to IS NULL AND w.content_id = (
            SELECT x.id FROM contents x JOIN contracts y ON y.id = x.contract_id AND y.kind = 'pact'
            WHERE y.consumer_id = (SELECT id FROM pacticipants WHERE name = @consumer) AND y.provider_id = (SELECT id FROM pacticipants WHERE name = @provider) AND x.hash = @hash)
        """;

    public static Task<PactRow?> FindPactAsync(this StorageSession session, string provider, string consumer, string version) =>
        session.FirstOrDefaultAsync<PactRow>($"{Select} AND {OfPair} AND {OfVersion}", new { provider, consumer, version });

    /// <exception cref="RefusalException">The version has no pact with the provider.</exception>
    public static async Task<PactRow> GetPactAsync(this StorageSession session, string provider, string consumer, string version) =>
        await session.FindPactAsync(provider, consumer, version) ?? throw RefusalException.NotFound();

    /// <summary>The pacts of a pair, newest first.</summary>
    public static Task<IReadOnlyList<PactRow>> ListPactsOfPairAsync(this StorageSession session, string provider, string consumer, PactFilter filter) =>
        session.QueryAsync<PactRow>($"{Columns} FROM {filter.From(OfPair)} {Joins} AND {filter.Condition(OfPair)} ORDER BY u.version_id DESC", new { provider, consumer, tag = filter.Tag, branch = filter.Branch });

    /// <summary>The pacts of a provider, consumer by consumer, newest last.</summary>
    public static async Task<IReadOnlyList<PactRow>> ListPactsOfProviderAsync(this StorageSession session, string provider, PactFilter filter)
    {
        await session.GetPacticipantAsync(provider);
        return await session.QueryAsync<PactRow>(
            $"{Columns} FROM {filter.From(OfProvider)} {Joins} AND {filter.Condition(OfProvider)} ORDER BY consumer.name, u.version_id",
            new { provider, tag = filter.Tag, branch = filter.Branch });
    }

    public static Task<IReadOnlyList<PactRow>> ListPactsOfVersionAsync(this StorageSession session, long versionId) =>
        session.QueryAsync<PactRow>($"{Select} AND u.version_id = @versionId ORDER BY provider.name", new { versionId });

    public static Task<IReadOnlyList<PactRow>> ListLatestPactsAsync(this StorageSession session) =>
        session.QueryAsync<PactRow>($"{Columns} FROM {PactFilter.All.Latest().From("1 = 1")} {Joins} ORDER BY consumer.name, provider.name");

    /// <summary>The newest pact of each pair (or of one), the newest on each branch and the newest with each tag.</summary>
    public static Task<IReadOnlyList<PactRow>> ListHeadPactsAsync(this StorageSession session, string? consumer, string? provider) =>
        session.QueryAsync<PactRow>(
            $"""
            {Select} AND (@consumer IS NULL OR consumer.name = @consumer) AND (@provider IS NULL OR provider.name = @provider) AND (u.contract_id, u.version_id) IN (
                SELECT c.id, (SELECT MAX(n.version_id) FROM publications n WHERE n.contract_id = c.id AND n.valid_to IS NULL) FROM contracts c
                UNION SELECT c.id, h.version_id FROM contracts c JOIN branches b ON b.pacticipant_id = c.consumer_id JOIN branch_heads h ON h.branch_id = b.id AND h.valid_to IS NULL
                UNION SELECT c.id, (
                    SELECT MAX(n.version_id) FROM tags n JOIN publications m ON m.contract_id = c.id AND m.version_id = n.version_id AND m.valid_to IS NULL
                    WHERE n.pacticipant_id = t.pacticipant_id AND n.name = t.name)
                FROM contracts c JOIN (SELECT DISTINCT pacticipant_id, name FROM tags) t ON t.pacticipant_id = c.consumer_id)
            """,
            new { consumer, provider });

    /// <summary>The newest publication of a content; one of the given versions, if any of them has it.</summary>
    public static async Task<PactRow?> FindPactByHashAsync(this StorageSession session, string provider, string consumer, string hash, IReadOnlyCollection<long> preferredVersions)
    {
        var preferred = preferredVersions.Count == 0 ? null : await session.FirstOrDefaultAsync<PactRow>(
            $"{Select} AND u.id = ({OfContent} AND {session.Dialect.AnyOf("w.version_id", "@preferredVersions")} ORDER BY w.valid_to DESC, w.version_id DESC LIMIT 1)",
            new { provider, consumer, hash, preferredVersions = session.Dialect.Values(preferredVersions) });
        return preferred ?? await session.FirstOrDefaultAsync<PactRow>($"{Select} AND u.id = ({OfContent} ORDER BY w.valid_to DESC, w.version_id DESC LIMIT 1)", new { provider, consumer, hash });
    }

    /// <summary>The pacts by which the given versions say a content.</summary>
    public static Task<IReadOnlyList<PactRow>> ListPactsOfContentAsync(this StorageSession session, long contentId, IReadOnlyCollection<long> versions) => session.QueryAsync<PactRow>(
        $"{Select} AND u.content_id = @contentId AND {session.Dialect.AnyOf("u.version_id", "@versions")} ORDER BY u.version_id",
        new { contentId, versions = session.Dialect.Values(versions) });

    /// <summary>The newest earlier pact of the pair with other content.</summary>
    public static Task<PactRow?> FindPreviousDistinctPactAsync(this StorageSession session, PactRow pact) =>
        session.FirstOrDefaultAsync<PactRow>(
            $"{Select} AND u.contract_id = @ContractId AND u.version_id < @ConsumerVersionId AND u.content_id <> @ContentId ORDER BY u.version_id DESC LIMIT 1",
            pact);

    public static Task<string> ReadDocumentAsync(this StorageSession session, long contentId) =>
        session.FirstAsync<string>("SELECT document FROM contents WHERE id = @contentId", new { contentId });

    public static async Task<ContractContent> ReadContentAsync(this StorageSession session, long contentId) =>
        ContractContent.Parse(await session.ReadDocumentAsync(contentId));

    /// <summary>Takes back what one version published: all revisions.</summary>
    public static Task<int> DeletePactAsync(this StorageSession session, PactRow pact) =>
        session.DeletePublicationsAsync([pact]);

    public static async Task<int> DeletePublicationsAsync(this StorageSession session, IReadOnlyList<PactRow> pacts)
    {
        var deleted = 0;
        foreach (var pact in pacts)
        {
            var revisions = await session.QueryAsync<long>("SELECT id FROM publications WHERE contract_id = @ContractId AND version_id = @ConsumerVersionId", pact);
            await session.ForgetPublicationsAsync([.. revisions]);
            deleted += await session.ExecuteAsync($"DELETE FROM publications WHERE {session.Dialect.AnyOf("id", "@revisions")}", new { revisions = session.Dialect.Values(revisions) });
        }

        return deleted;
    }
}
