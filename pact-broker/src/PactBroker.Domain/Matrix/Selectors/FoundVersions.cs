using System.Collections.Immutable;
using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.Matrix.Selectors;

/// <summary>What storage knows about a selector.</summary>
/// <param name="Pacticipant">Null: no pacticipant of that name.</param>
/// <param name="MainBranch">The name of its main branch, where one is known.</param>
/// <param name="Versions">The versions that meet the selector, the newest first (the head of a branch before its other members).</param>
public sealed record FoundVersions(Pacticipant? Pacticipant, string? MainBranch, ImmutableArray<PacticipantVersion> Versions)
{
    public static FoundVersions Nobody { get; } = new(null, null, []);
}
