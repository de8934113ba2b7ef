using System.Collections.Immutable;

namespace Contracts.Engine.Documents.Merging;

/// <summary>Two pacts brought together.</summary>
/// <param name="Document">The pact.</param>
/// <param name="Conflicts">Where they said different things about the same interaction.</param>
public sealed record PactMergeResult(PactDocument Document, ImmutableArray<InteractionConflict> Conflicts);

/// <summary>Two statements about the same interaction that differ.</summary>
/// <param name="Identity">The interaction.</param>
/// <param name="Difference">The lines of the pact file that differ, with <c>-</c> for the first and <c>+</c> for the second.</param>
public sealed record InteractionConflict(InteractionIdentity Identity, string Difference);
