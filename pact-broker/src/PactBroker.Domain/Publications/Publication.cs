using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.Publications;

/// <summary>A consumer version says what it needs of a provider.</summary>
/// <param name="Id">Grows with every publication.</param>
/// <param name="Content">What results belong to; versions with equal content share it.</param>
/// <param name="Hash">The content's public name.</param>
/// <param name="Revision">1, unless the same version was published again with other content.</param>
public sealed record Publication(
    long Id, Pacticipant Consumer, PacticipantVersion ConsumerVersion, Pacticipant Provider, ContentId Content, string Hash, long Revision, DateTimeOffset CreatedAt);
