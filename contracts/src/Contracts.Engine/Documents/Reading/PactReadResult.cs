using System.Collections.Immutable;

namespace Contracts.Engine.Documents.Reading;

/// <summary>A pact that was read, with what the reader noticed.</summary>
/// <param name="Document">The pact.</param>
/// <param name="Warnings">Everything that was tolerated, in the order of reading.</param>
public sealed record PactReadResult(PactDocument Document, ImmutableArray<PactWarning> Warnings);
