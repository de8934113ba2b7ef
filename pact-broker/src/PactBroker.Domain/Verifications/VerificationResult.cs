using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Publications;

namespace PactBroker.Domain.Verifications;

/// <summary>A provider version was held against a content.</summary>
/// <param name="Number">Grows with every result; the last part of the result's address.</param>
public sealed record VerificationResult(ContentId Content, PacticipantVersion ProviderVersion, long Number, bool Success, DateTimeOffset VerifiedAt);
