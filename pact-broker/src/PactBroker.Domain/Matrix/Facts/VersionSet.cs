using System.Collections.Immutable;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.Matrix.Facts;

/// <summary>Some versions, and all versions of some pacticipants.</summary>
public sealed record VersionSet(ImmutableArray<VersionId> Versions, ImmutableArray<PacticipantId> WholePacticipants)
{
    public bool IsEmpty => Versions.IsEmpty && WholePacticipants.IsEmpty;

    public static VersionSet Of(IEnumerable<ResolvedSelector> selectors)
    {
        var all = selectors.ToList();
        return new VersionSet(
            [.. all.Select(s => s.Version?.Id).OfType<VersionId>().Distinct()],
            [.. all.Where(s => s.IsAny).Select(s => s.PacticipantId).OfType<PacticipantId>().Distinct()]);
    }
}
