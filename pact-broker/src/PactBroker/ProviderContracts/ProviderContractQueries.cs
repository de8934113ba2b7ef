using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.ProviderContracts;

internal static class ProviderContractQueries
{
    /// <exception cref="RefusalException">The version has published none.</exception>
    public static async Task<ProviderContractRow> GetProviderContractAsync(this StorageSession session, string provider, string version) =>
        await session.FindProviderContractAsync(provider, version) ?? throw RefusalException.NotFound($"Version {version} of {provider} has published no provider contract.");

    public static Task<ProviderContractRow?> FindProviderContractAsync(this StorageSession session, string provider, string version) =>
        session.FirstOrDefaultAsync<ProviderContractRow>($"{Select(session)} WHERE p.name = @provider AND v.number = @version AND {session.Valid("k")}", new { provider, version });

    /// <summary>What these versions have published.</summary>
    public static async Task<IReadOnlyList<ProviderContractRow>> ListProviderContractsAsync(this StorageSession session, IReadOnlyCollection<long> versions) => versions.Count == 0
        ? []
        : await session.QueryAsync<ProviderContractRow>(
            $"{Select(session)} WHERE {session.Dialect.AnyOf("k.version_id", "@versions")} AND {session.Valid("k")} ORDER BY k.version_id", new { versions = session.Dialect.Values(versions) });

    public static Task<string> ReadProviderDocumentAsync(this StorageSession session, long documentId) =>
        session.FirstAsync<string>("SELECT document FROM provider_documents WHERE id = @documentId", new { documentId });

    public static Task<string?> ReadEvidenceAsync(this StorageSession session, long contractId) =>
        session.FirstOrDefaultAsync<string?>("SELECT evidence FROM provider_contracts WHERE id = @contractId", new { contractId });

    // What was confirmed after the instant in question was not, then: of several times, only the last is known.
    private static string Select(StorageSession session) => $"""
        SELECT k.id, v.pacticipant_id AS provider_id, p.name AS provider, k.version_id, v.number AS version, k.document_id, d.hash,
            k.tests_passed, k.evidence IS NOT NULL AS has_evidence, k.evidence_type, k.evidence_format, k.verifier, k.verifier_version,
            CASE WHEN k.confirmed_at IS NOT NULL AND {session.Begun("k.confirmed_at")} THEN k.confirmed_at ELSE k.valid_from END AS published_at
        FROM provider_contracts k
        JOIN versions v ON v.id = k.version_id
        JOIN pacticipants p ON p.id = v.pacticipant_id
        JOIN provider_documents d ON d.id = k.document_id
        """;
}
