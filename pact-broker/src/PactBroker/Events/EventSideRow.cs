using Contracts.Engine.Documents;
using Contracts.Schemas.Events;
using PactBroker.Domain.Events;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Publications;

namespace PactBroker.Events;

/// <summary>A version and what it says of one event, as it is stored.</summary>
internal sealed record EventSideRow
{
    public required string Event { get; init; }

    public required string Role { get; init; }

    public required long ApplicationId { get; init; }

    public required string Application { get; init; }

    public required long VersionId { get; init; }

    public required string VersionNumber { get; init; }

    public required long ContentId { get; init; }

    public required string Hash { get; init; }

    public required long PublishedAt { get; init; }

    /// <summary>Where the version runs, for queries that start there.</summary>
    public long EnvironmentId { get; init; }

    public long ContractId { get; init; }

    public EventSide ToSide() => new(
        Event,
        Role == EventRole.Reader.Word() ? EventRole.Reader : EventRole.Writer,
        new Pacticipant(new PacticipantId(ApplicationId), new PacticipantName(Application)),
        new PacticipantVersion(new VersionId(VersionId), new VersionNumber(VersionNumber)),
        new ContentId(ContentId),
        Hash,
        new DateTimeOffset(PublishedAt, TimeSpan.Zero));
}
