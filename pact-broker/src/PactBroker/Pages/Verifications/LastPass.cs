using PactBroker.Pacts;
using PactBroker.Storage;

namespace PactBroker.Pages.Verifications;

/// <summary>When a pair last passed before a failure: what both were then. Who is another now has changed.</summary>
internal sealed record LastPass
{
    // How many earlier contracts are looked at.
    private const int Earlier = 20;

    public long Result { get; init; }

    public required string Hash { get; init; }

    public long ContentId { get; init; }

    public required string ConsumerVersion { get; init; }

    public required string ProviderVersion { get; init; }

    public long At { get; init; }

    public static Task<LastPass?> FindAsync(StorageSession session, PactRow pact, long before) => session.FirstOrDefaultAsync<LastPass>(
        $"""
        SELECT r.id AS result, x.hash, x.id AS content_id, cv.number AS consumer_version, pv.number AS provider_version, r.valid_from AS at
        FROM (
            SELECT n.content_id, n.version_id, (SELECT MAX(y.id) FROM verifications y WHERE y.content_id = n.content_id AND y.success AND y.id < @before) AS passed
            FROM (
                SELECT content_id, version_id FROM publications WHERE contract_id = @ContractId AND valid_to IS NULL AND version_id <= @ConsumerVersionId
                ORDER BY version_id DESC LIMIT {Earlier}) n) p
        JOIN verifications r ON r.id = p.passed
        JOIN contents x ON x.id = p.content_id
        JOIN versions cv ON cv.id = p.version_id
        JOIN versions pv ON pv.id = r.provider_version_id
        ORDER BY r.id DESC, p.version_id DESC LIMIT 1
        """,
        new { pact.ContractId, pact.ConsumerVersionId, before });
}
