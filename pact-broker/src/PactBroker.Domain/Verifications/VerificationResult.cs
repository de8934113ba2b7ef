using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.ProviderContracts;
using PactBroker.Domain.Publications;

namespace PactBroker.Domain.Verifications;

/// <summary>A provider version was held against a content.</summary>
/// <param name="Number">Grows with every result; the last part of the result's address.</param>
public sealed record VerificationResult(ContentId Content, PacticipantVersion ProviderVersion, long Number, bool Success, DateTimeOffset VerifiedAt)
{
    /// <summary>Null where the contract was replayed; else the contract was only held against the provider's document.</summary>
    public StaticResult? Static { get; init; }
}
