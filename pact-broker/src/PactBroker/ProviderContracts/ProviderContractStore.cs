using PactBroker.Publishing;
using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.ProviderContracts;

/// <summary>Writes what providers publish: the document once, and which version says it with which tests. Who says the same again confirms it.</summary>
internal static class ProviderContractStore
{
    public static async Task<PublicationOutcome> PublishAsync(this StorageSession session, ProviderContractPublication publication, VersionRow version)
    {
        var existing = await session.FindProviderContractAsync(publication.Provider, publication.Version);
        if (existing is not null && await IsSameAsync(session, existing, publication))
            await session.ExecuteAsync("UPDATE provider_contracts SET confirmed_at = @Now WHERE id = @Id", new { existing.Id, session.Now });
        else
            await ReplaceAsync(session, publication, version);

        return existing switch
        {
            null => PublicationOutcome.Published,
            _ when existing.Hash == publication.Hash => PublicationOutcome.Unchanged,
            _ => PublicationOutcome.Replaced,
        };
    }

    private static async Task<bool> IsSameAsync(StorageSession session, ProviderContractRow existing, ProviderContractPublication publication) =>
        existing.Hash == publication.Hash
        && new OwnTests(
            existing.TestsPassed,
            existing.HasEvidence ? await session.ReadEvidenceAsync(existing.Id) : null,
            existing.EvidenceType,
            existing.EvidenceFormat,
            existing.Verifier,
            existing.VerifierVersion) == publication.OwnTests;

    private static async Task ReplaceAsync(StorageSession session, ProviderContractPublication publication, VersionRow version)
    {
        var documentId = await EnsureDocumentAsync(session, publication, version.PacticipantId);
        await session.ExecuteAsync("UPDATE provider_contracts SET valid_to = @Now WHERE version_id = @Id AND valid_to IS NULL", new { version.Id, session.Now });
        await session.ExecuteAsync(
            """
            INSERT INTO provider_contracts (version_id, document_id, tests_passed, evidence, evidence_type, evidence_format, verifier, verifier_version, valid_from)
            VALUES (@Id, @documentId, @Passed, @Evidence, @EvidenceType, @EvidenceFormat, @Verifier, @VerifierVersion, @Now)
            """,
            new
            {
                version.Id,
                documentId,
                publication.OwnTests.Passed,
                publication.OwnTests.Evidence,
                publication.OwnTests.EvidenceType,
                publication.OwnTests.EvidenceFormat,
                publication.OwnTests.Verifier,
                publication.OwnTests.VerifierVersion,
                session.Now,
            });
    }

    private static Task<long> EnsureDocumentAsync(StorageSession session, ProviderContractPublication publication, long providerId) => session.FirstAsync<long>(
        """
        INSERT INTO provider_documents (provider_id, hash, document, created_at)
        VALUES (@providerId, @Hash, @Document, @Now)
        ON CONFLICT (provider_id, hash) DO UPDATE SET hash = excluded.hash
        RETURNING id
        """,
        new { providerId, publication.Hash, publication.Document, session.Now });
}
