using System.Collections.Immutable;
using PactBroker.Domain.Matrix.Selectors;

namespace PactBroker.Domain.Matrix;

/// <summary>A question to the matrix.</summary>
public sealed record MatrixQuery
{
    public const int DefaultLimit = 100;

    public ImmutableArray<MatrixSelector> Selectors { get; init; } = [];

    public MatrixTarget Target { get; init; } = MatrixTarget.None;

    public ImmutableArray<MatrixSelector> Ignore { get; init; } = [];

    public LatestBy LatestBy { get; init; }

    /// <summary>Only rows in one of these states; empty means all.</summary>
    public ImmutableHashSet<ResultState> OnlyStates { get; init; } = [];

    /// <summary>How many rows are shown. Never how many decide.</summary>
    public int? Limit { get; init; }

    /// <summary>Each version that the target names must have a result of its own; see <see cref="MatrixDeviations"/>.</summary>
    public bool Strict { get; init; }

    /// <summary>Events of which it could neither be proved nor refuted that they are read are let through.</summary>
    public bool AllowUndecided { get; init; }

    /// <summary>
    /// Where no target is named and only one selector is, nothing says which versions of the others are meant, so that all
    /// results of the asked-about versions count.
    /// </summary>
    public bool IsAboutOneAlone => !Target.IsGiven && Selectors.Length == 1;
}
