using System.Collections.Immutable;

namespace PactBroker.Domain.Matrix;

/// <summary>Where answers differ, on purpose, from those of the broker that clients were written against.</summary>
public static class MatrixDeviations
{
    public static MatrixDeviation EveryLiveVersion { get; } = new(
        "every-live-version",
        "latestby=cvp with an environment shows and counts only the newest provider version of each consumer version",
        "every version that is live in the environment has its row and counts, as with cvpv: an older one that fails will be called too");

    public static MatrixDeviation SeveralVersionsAlone { get; } = new(
        "several-versions-alone",
        "one selector that means several versions, without a target, is answered with yes and no rows",
        "all results of these versions count, as for a selector that means one version");

    public static MatrixDeviation LimitOnlyShows { get; } = new(
        "limit-only-shows",
        "limit cuts off rows before they are collapsed and counted, so that it can change the answer",
        "everything decides; limit is for the rows that are shown");

    public static MatrixDeviation PairsOfMixedRows { get; } = new(
        "pairs-of-mixed-rows",
        "latestby=cp answers 500 for some pairs that have rows with and without a provider version",
        "the pair is answered as all others are: by its newest provider version");

    public static MatrixDeviation PairsOfEqualRows { get; } = new(
        "pairs-of-equal-rows",
        "latestby=cp takes any of the rows that share the newest provider version of a pair: they are sorted by that version alone, and not stably",
        "the one of the newest consumer version stands for the pair, so that what is said about it is about what was published last");

    public static MatrixDeviation Strict { get; } = new(
        "strict",
        "a live provider version without a result goes unnoticed where another live version has one",
        "the same by default; strict=true makes a row of each of them, which is unknown");

    public static ImmutableArray<MatrixDeviation> All { get; } = [EveryLiveVersion, SeveralVersionsAlone, LimitOnlyShows, PairsOfMixedRows, PairsOfEqualRows, Strict];
}
