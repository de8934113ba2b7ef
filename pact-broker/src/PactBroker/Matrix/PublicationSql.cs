using Contracts.Engine.Documents;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Publications;
using PactBroker.Storage;

namespace PactBroker.Matrix;

/// <summary>How pacts are read wherever they are decided about: the columns, and the tables they come from.</summary>
internal static class PublicationSql
{
    public const string Columns = """
        p.id, c.consumer_id, consumer.name AS consumer_name, p.version_id AS consumer_version_id, cv.number AS consumer_version_number,
        c.provider_id, provider.name AS provider_name, p.content_id, content.hash, p.revision, p.valid_from AS published_at
        """;

    /// <summary>What the columns need besides <c>contracts c</c>, <c>publications p</c> and <c>versions cv</c>.</summary>
    public const string Joins = """
        JOIN pacticipants consumer ON consumer.id = c.consumer_id
        JOIN pacticipants provider ON provider.id = c.provider_id
        JOIN contents content ON content.id = p.content_id
        """;

    public static async Task<Publication> GetPublicationAsync(this StorageSession session, long id) => (await session.FirstAsync<PublicationRow>(
        $"SELECT {Columns} FROM publications p JOIN contracts c ON c.id = p.contract_id JOIN versions cv ON cv.id = p.version_id {Joins} WHERE p.id = @id", new { id })).ToPublication();
}

internal record PublicationRow
{
    public required long Id { get; init; }

    public required long ConsumerId { get; init; }

    public required string ConsumerName { get; init; }

    public required long ConsumerVersionId { get; init; }

    public required string ConsumerVersionNumber { get; init; }

    public required long ProviderId { get; init; }

    public required string ProviderName { get; init; }

    public required long ContentId { get; init; }

    public required string Hash { get; init; }

    public required long Revision { get; init; }

    public required long PublishedAt { get; init; }

    public Publication ToPublication() => new(
        Id,
        new Pacticipant(new PacticipantId(ConsumerId), new PacticipantName(ConsumerName)),
        new PacticipantVersion(new VersionId(ConsumerVersionId), new VersionNumber(ConsumerVersionNumber)),
        new Pacticipant(new PacticipantId(ProviderId), new PacticipantName(ProviderName)),
        new ContentId(ContentId),
        Hash,
        Revision,
        new DateTimeOffset(PublishedAt, TimeSpan.Zero));
}
