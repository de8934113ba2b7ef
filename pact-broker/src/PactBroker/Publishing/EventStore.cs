using Contracts.Schemas.Events;
using PactBroker.Storage;
using PactBroker.Versions;

namespace PactBroker.Publishing;

/// <summary>Writes what versions say of events: the contract of the application with the event, its content once, and which version says it.</summary>
internal static class EventStore
{
    /// <summary>The hash of what a version has published about the event; null where it has not.</summary>
    public static Task<string?> FindPublishedEventAsync(this StorageSession session, EventContract contract, string version) => session.FirstOrDefaultAsync<string>(
        $"""
        SELECT x.hash FROM pacticipants a
        JOIN contracts c ON c.kind = 'schema' AND c.role = @role AND c.channel = @Event AND {(contract.Role == EventRole.Reader ? "c.consumer_id" : "c.provider_id")} = a.id
        JOIN versions v ON v.pacticipant_id = a.id AND v.number = @version
        JOIN publications p ON p.contract_id = c.id AND p.version_id = v.id AND p.valid_to IS NULL
        JOIN contents x ON x.id = p.content_id
        WHERE a.name = @Application
        """,
        new { contract.Application, contract.Event, role = contract.Role.Word(), version });

    public static async Task<(PublicationOutcome Outcome, long ContentId)> PublishAsync(this StorageSession session, EventPublication publication, VersionRow version)
    {
        var published = await session.FindPublishedEventAsync(publication.Contract, version.Number);
        var contractId = await EnsureContractAsync(session, publication.Contract, version.PacticipantId);
        var contentId = await EnsureContentAsync(session, contractId, publication);
        if (published == publication.Hash)
        {
            return (PublicationOutcome.Unchanged, contentId);
        }

        await session.AddRevisionAsync(contractId, version.Id, contentId);
        return (published is null ? PublicationOutcome.Published : PublicationOutcome.Replaced, contentId);
    }

    private static Task<long> EnsureContractAsync(StorageSession session, EventContract contract, long application) => session.FirstAsync<long>(
        """
        INSERT INTO contracts (kind, role, consumer_id, provider_id, channel, created_at, updated_at)
        VALUES ('schema', @role, @reader, @writer, @Event, @Now, @Now)
        ON CONFLICT (kind, role, COALESCE(consumer_id, 0), COALESCE(provider_id, 0), channel) DO UPDATE SET updated_at = excluded.updated_at
        RETURNING id
        """,
        new
        {
            role = contract.Role.Word(),
            reader = contract.Role == EventRole.Reader ? application : (long?)null,
            writer = contract.Role == EventRole.Writer ? application : (long?)null,
            contract.Event,
            session.Now,
        });

    private static Task<long> EnsureContentAsync(StorageSession session, long contractId, EventPublication publication) => session.FirstAsync<long>(
        """
        INSERT INTO contents (contract_id, hash, document, interaction_count, message_count, created_at)
        VALUES (@contractId, @Hash, @Document, 0, 0, @Now)
        ON CONFLICT (contract_id, hash) DO UPDATE SET hash = excluded.hash
        RETURNING id
        """,
        new { contractId, publication.Hash, publication.Document, session.Now });
}
