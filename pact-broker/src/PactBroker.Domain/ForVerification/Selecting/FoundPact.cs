using PactBroker.Domain.Publications;

namespace PactBroker.Domain.ForVerification.Selecting;

/// <summary>A pact that a search found.</summary>
/// <param name="Name">Of the branch, the tag or the environment by which it was found; null where it is just the newest.</param>
public sealed record FoundPact(Publication Publication, string? Name);
