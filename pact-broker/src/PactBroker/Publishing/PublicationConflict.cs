namespace PactBroker.Publishing;

/// <summary>Why a pact cannot be published as it is, and what differs.</summary>
internal sealed record PublicationConflict(string Error, string? Difference = null);
