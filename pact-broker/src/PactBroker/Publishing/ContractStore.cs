using PactBroker.Domain.Contents;
using PactBroker.Pacts;
using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.Publishing;

/// <summary>Writes publications: the contract of the pair, its content once, and which version says it.</summary>
internal static class ContractStore
{
    public static async Task<PublishedContract> PublishAsync(this StorageSession session, ContractPublication publication, VersionRow version, long providerId)
    {
        var existing = await session.FindPactAsync(publication.Provider, publication.Consumer, publication.Version);
        var content = await EffectiveContentAsync(session, publication, existing);
        var contractId = await EnsureContractAsync(session, version.PacticipantId, providerId);
        var contentId = await EnsureContentAsync(session, contractId, content);
        var outcome = existing switch
        {
            null => PublicationOutcome.Published,
            _ when existing.ContentId == contentId => PublicationOutcome.Unchanged,
            _ when publication.Merge => PublicationOutcome.Merged,
            _ => PublicationOutcome.Replaced,
        };
        if (outcome != PublicationOutcome.Unchanged)
        {
            await session.AddRevisionAsync(contractId, version.Id, contentId);
        }

        return new PublishedContract((await session.FindPactAsync(publication.Provider, publication.Consumer, publication.Version))!, outcome);
    }

    private static async Task<ContractContent> EffectiveContentAsync(StorageSession session, ContractPublication publication, PactRow? existing)
    {
        if (existing is null || !publication.Merge)
        {
            return publication.Content;
        }

        // Conflicts were refused before: what remains merges.
        var merged = ContractMerge.Merge(await session.ReadContentAsync(existing.ContentId), publication.Content);
        return merged is ContractMergeResult.Merged success ? success.Content : publication.Content;
    }

    private static Task<long> EnsureContractAsync(StorageSession session, long consumerId, long providerId) =>
        session.FirstAsync<long>(
            """
            INSERT INTO contracts (kind, role, consumer_id, provider_id, channel, created_at, updated_at)
            VALUES ('pact', 'consumer', @consumerId, @providerId, '', @Now, @Now)
            ON CONFLICT (kind, role, COALESCE(consumer_id, 0), COALESCE(provider_id, 0), channel) DO UPDATE SET updated_at = excluded.updated_at
            RETURNING id
            """,
            new { consumerId, providerId, session.Now });

    private static async Task<long> EnsureContentAsync(StorageSession session, long contractId, ContractContent content) =>
        await session.FirstOrDefaultAsync<long?>("SELECT id FROM contents WHERE contract_id = @contractId AND hash = @Hash", new { contractId, content.Hash })
        ?? await session.FirstAsync<long>(
            """
            INSERT INTO contents (contract_id, hash, document, interaction_count, message_count, created_at)
            VALUES (@contractId, @Hash, @document, @InteractionCount, @MessageCount, @Now)
            ON CONFLICT (contract_id, hash) DO UPDATE SET hash = excluded.hash
            RETURNING id
            """,
            new { contractId, content.Hash, document = content.ToText(), content.InteractionCount, content.MessageCount, session.Now });

    public static async Task AddRevisionAsync(this StorageSession session, long contractId, long versionId, long contentId)
    {
        await session.ExecuteAsync(
            "UPDATE publications SET valid_to = @Now WHERE contract_id = @contractId AND version_id = @versionId AND valid_to IS NULL",
            new { contractId, versionId, session.Now });
        await session.ExecuteAsync(
            """
            INSERT INTO publications (contract_id, version_id, content_id, revision, valid_from)
            SELECT @contractId, @versionId, @contentId, COALESCE(MAX(revision), 0) + 1, @Now FROM publications
            WHERE contract_id = @contractId AND version_id = @versionId
            """,
            new { contractId, versionId, contentId, session.Now });
    }
}
