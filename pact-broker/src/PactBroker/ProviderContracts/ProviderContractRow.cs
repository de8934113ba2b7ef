using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.ProviderContracts;

namespace PactBroker.ProviderContracts;

/// <summary>What a provider version has published, without the document and the evidence.</summary>
internal record ProviderContractRow
{
    public long Id { get; init; }

    public long ProviderId { get; init; }

    public required string Provider { get; init; }

    public long VersionId { get; init; }

    public required string Version { get; init; }

    public long DocumentId { get; init; }

    public required string Hash { get; init; }

    public bool? TestsPassed { get; init; }

    public bool HasEvidence { get; init; }

    public string? EvidenceType { get; init; }

    public string? EvidenceFormat { get; init; }

    public string? Verifier { get; init; }

    public string? VerifierVersion { get; init; }

    public long PublishedAt { get; init; }

    public ProviderContract ToContract() => new(
        Id, new PacticipantId(ProviderId), new PacticipantVersion(new VersionId(VersionId), new VersionNumber(Version)), Hash, TestsPassed, new DateTimeOffset(PublishedAt, TimeSpan.Zero));
}
