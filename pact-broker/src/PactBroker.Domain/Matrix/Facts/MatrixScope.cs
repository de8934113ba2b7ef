using System.Collections.Immutable;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.Matrix.Facts;

/// <summary>What storage has to bring so that a question can be decided: no more than it is about, however long the history.</summary>
public sealed record MatrixScope
{
    /// <summary>The publications of these consumer versions …</summary>
    public required VersionSet Consumers { get; init; }

    /// <summary>… for these providers (null: for all of them), with the results …</summary>
    public required ImmutableArray<PacticipantId>? Providers { get; init; }

    /// <summary>… of these provider versions (null: of all).</summary>
    public required VersionSet? ProviderVersions { get; init; }

    /// <summary>Also whatever these versions were held against, with the results of these versions.</summary>
    public required VersionSet? AlsoVerifiedBy { get; init; }

    /// <summary>Results and revisions that newer ones replaced are wanted too.</summary>
    public required bool WithReplaced { get; init; }

    public static MatrixScope Of(MatrixQuery query, ImmutableArray<ResolvedSelector> specified, ImmutableArray<ResolvedSelector> inferred)
    {
        ImmutableArray<ResolvedSelector> all = [.. specified, .. inferred];
        var versions = VersionSet.Of(all);
        var alone = query.IsAboutOneAlone || all.Length == 1;
        return new MatrixScope
        {
            Consumers = versions,
            Providers = alone ? null : [.. all.Select(s => s.PacticipantId).OfType<PacticipantId>().Distinct()],
            ProviderVersions = alone ? null : versions,
            AlsoVerifiedBy = alone ? versions : null,
            WithReplaced = query.LatestBy == LatestBy.Nothing,
        };
    }
}
