using System.Collections.Immutable;

namespace PactBroker.Domain.Matrix.Selectors;

/// <summary>Makes resolved selectors of a selector and the versions that storage found for it.</summary>
public static class SelectorResolution
{
    /// <param name="selector">As asked.</param>
    /// <param name="found">Whom it names, and the versions that meet it.</param>
    /// <param name="ignore">The resolved ignore selectors; none while these are being resolved themselves.</param>
    public static ImmutableArray<ResolvedSelector> Resolve(
        MatrixSelector selector, FoundVersions found, ImmutableArray<ResolvedSelector> ignore)
    {
        var asked = selector is { MainBranch: true, Branch: null } ? selector with { Branch = found.MainBranch } : selector;
        return [.. Meanings(asked, found)
            .Select(meaning => new ResolvedSelector(asked, found.Pacticipant, meaning))
            .Select(resolved => resolved with { Ignored = ignore.Any(i => Covers(i, resolved)) })];
    }

    private static IEnumerable<SelectedVersion> Meanings(MatrixSelector asked, FoundVersions found)
    {
        if (asked.IsAnyVersion)
            return [new SelectedVersion.Any()];

        if (found.Versions.IsEmpty)
            return [new SelectedVersion.Missing()];

        return asked.Latest
            ? [new SelectedVersion.One(found.Versions[0], OneOfMany: false)]
            : found.Versions.Select(version => new SelectedVersion.One(version, OneOfMany: found.Versions.Length > 1));
    }

    private static bool Covers(ResolvedSelector ignore, ResolvedSelector selector)
        => ignore.PacticipantId is { } id
           && id == selector.PacticipantId
           && (ignore.IsAny || (ignore.Asked.Version is { } number && number == (selector.Version?.Number ?? selector.Asked.Version)));
}
