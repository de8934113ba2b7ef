using PactBroker.History;
using PactBroker.Pacts;
using PactBroker.Regressions;
using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.Verifications;

internal static class VerificationQueries
{
    private const string Select = """
        SELECT r.*, c.hash, consumer.name AS consumer, provider.name AS provider, v.number AS provider_version
        FROM verifications r
        JOIN contents c ON c.id = r.content_id
        JOIN contracts k ON k.id = c.contract_id
        JOIN pacticipants consumer ON consumer.id = k.consumer_id
        JOIN pacticipants provider ON provider.id = k.provider_id
        JOIN versions v ON v.id = r.provider_version_id
        """;

    public static Task<VerificationRow?> FindVerificationAsync(this StorageSession session, long contentId, long number) =>
        session.FirstOrDefaultAsync<VerificationRow>($"{Select} WHERE r.id = @number AND r.content_id = @contentId", new { contentId, number });

    /// <summary>The result that decides for a content and a provider version.</summary>
    public static Task<VerificationRow?> FindCurrentVerificationAsync(this StorageSession session, long contentId, long providerVersionId) =>
        session.FirstOrDefaultAsync<VerificationRow>($"{Select} WHERE r.content_id = @contentId AND r.provider_version_id = @providerVersionId AND r.valid_to IS NULL", new { contentId, providerVersionId });

    public static Task<VerificationRow?> FindLatestVerificationAsync(this StorageSession session, long contentId) =>
        session.FirstOrDefaultAsync<VerificationRow>($"{Select} WHERE r.content_id = @contentId ORDER BY r.id DESC LIMIT 1", new { contentId });

    /// <summary>The newest result of a content by a version on the provider's main branch.</summary>
    public static Task<VerificationRow?> FindLatestMainBranchVerificationAsync(this StorageSession session, long contentId) => session.FirstOrDefaultAsync<VerificationRow>(
        $"""
        {Select} WHERE r.content_id = @contentId AND EXISTS (
            SELECT 1 FROM branch_versions bv JOIN branches b ON b.id = bv.branch_id WHERE bv.version_id = r.provider_version_id AND b.name = provider.main_branch)
        ORDER BY r.id DESC LIMIT 1
        """,
        new { contentId });

    /// <summary>The newest results of a content that decide, one of each provider version.</summary>
    public static Task<IReadOnlyList<VerificationRow>> ListNewestVerificationsAsync(this StorageSession session, long contentId, int count) =>
        session.QueryAsync<VerificationRow>($"{Select} WHERE r.content_id = @contentId AND r.valid_to IS NULL ORDER BY r.id DESC LIMIT {count}", new { contentId });

    /// <summary>
    /// The result that tells how the newest pact of a line stands: the newest of its content, else the newest of any content of the line; with a tag,
    /// of provider versions that have it.
    /// </summary>
    public static async Task<VerificationRow?> FindTellingVerificationAsync(this StorageSession session, PactRow pact, PactFilter line, string? providerTag = null)
    {
        var withTag = providerTag is null ? "" : "AND EXISTS (SELECT 1 FROM tags t WHERE t.version_id = r.provider_version_id AND t.name = @providerTag)";
        var parameters = new { pact.ContentId, pact.ContractId, tag = line.Tag, branch = line.Branch, providerTag };
        return await session.FirstOrDefaultAsync<VerificationRow>($"{Select} WHERE r.content_id = @ContentId {withTag} ORDER BY r.id DESC LIMIT 1", parameters)
            ?? await session.FirstOrDefaultAsync<VerificationRow>(
                $"""
                {Select} WHERE r.id = (
                    SELECT MAX((SELECT MAX(r.id) FROM verifications r WHERE r.content_id = x.id {withTag})) FROM contents x WHERE x.contract_id = @ContractId
                    AND EXISTS (
                        SELECT 1 FROM publications u JOIN contracts k ON k.id = u.contract_id JOIN pacticipants consumer ON consumer.id = k.consumer_id
                        WHERE u.content_id = x.id AND {line.WithoutLatest().Condition("1 = 1")}))
                """,
                parameters);
    }

    /// <summary>Adds a result; from now on it is what decides for this content and provider version.</summary>
    public static async Task<long> AddVerificationAsync(this StorageSession session, long contentId, string provider, NewVerification verification)
    {
        var (version, _) = await session.EnsureVersionAsync(provider, verification.ProviderVersion);
        await session.ExecuteAsync(
            "UPDATE verifications SET valid_to = @Now WHERE content_id = @contentId AND provider_version_id = @Id AND valid_to IS NULL",
            new { contentId, version.Id, session.Now });
        var number = await session.FirstAsync<long>(
            """
            INSERT INTO verifications (content_id, provider_version_id, success, wip, pending, build_url, test_results, verified_by, selectors, valid_from)
            VALUES (@contentId, @VersionId, @Success, @Wip, @Pending, @BuildUrl, @TestResults, @VerifiedBy, @Selectors, @Now)
            RETURNING id
            """,
            new
            {
                contentId,
                VersionId = version.Id,
                verification.Success,
                verification.Wip,
                verification.Pending,
                verification.BuildUrl,
                verification.TestResults,
                verification.VerifiedBy,
                verification.Selectors,
                session.Now,
            });
        await session.KeepRegressionsAsync(number);
        return number;
    }

    /// <summary>Removes a result; the one before it, if there is one, decides again.</summary>
    public static async Task<int> DeleteVerificationAsync(this StorageSession session, VerificationRow verification)
    {
        await session.ForgetVerificationsAsync([verification.Id]);
        await session.ForgetRegressionsAsync(verification.Id);
        var deleted = await session.ExecuteAsync("DELETE FROM verifications WHERE id = @Id", new { verification.Id });
        await session.ExecuteAsync(
            """
            UPDATE verifications SET valid_to = NULL WHERE id = (
                SELECT MAX(r.id) FROM verifications r JOIN versions v ON v.id = r.provider_version_id JOIN pacticipants p ON p.id = v.pacticipant_id
                WHERE r.content_id = @ContentId AND p.name = @Provider AND v.number = @ProviderVersion)
            """,
            verification);
        return deleted;
    }
}
