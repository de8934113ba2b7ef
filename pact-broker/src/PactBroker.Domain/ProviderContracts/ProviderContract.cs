using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.ProviderContracts;

/// <summary>A provider version says what it answers: by an OpenAPI document, and by what its own tests say of that document.</summary>
/// <param name="Number">Grows with every publication.</param>
/// <param name="Provider">Whose it is.</param>
/// <param name="Version">The version that says so.</param>
/// <param name="Hash">The document's public name.</param>
/// <param name="OwnTests">Whether the provider's own tests found that it answers so; null where it has published no evidence.</param>
public sealed record ProviderContract(long Number, PacticipantId Provider, PacticipantVersion Version, string Hash, bool? OwnTests, DateTimeOffset PublishedAt);
