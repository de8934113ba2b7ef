namespace PactBroker.ProviderContracts;

/// <summary>A provider version that wants its OpenAPI document published, with what its own tests say of it.</summary>
/// <param name="Document">The text as it was sent.</param>
/// <param name="Hash">The document's public name.</param>
internal sealed record ProviderContractPublication(
    string Provider, string Version, string? Branch, IReadOnlyList<string> Tags, string? BuildUrl, string Document, string Hash, OwnTests OwnTests);

/// <summary>The provider's own tests of its document.</summary>
/// <param name="Passed">Null where nothing was sent about them.</param>
/// <param name="Evidence">What the tool has written.</param>
internal sealed record OwnTests(bool? Passed, string? Evidence, string? EvidenceType, string? EvidenceFormat, string? Verifier, string? VerifierVersion);
