namespace Contracts.Consumers.PactFiles;

/// <summary>What the consumer promises to do when an interaction fails in a way, as it stands in the pact.</summary>
/// <param name="Fault">The way.</param>
/// <param name="Reaction">The promise.</param>
internal sealed record FaultComment(string Fault, string Reaction);
