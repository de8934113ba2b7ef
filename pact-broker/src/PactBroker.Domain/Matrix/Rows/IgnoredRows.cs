using System.Collections.Immutable;
using PactBroker.Domain.Matrix.Selectors;

namespace PactBroker.Domain.Matrix.Rows;

/// <summary>Step 4: rows that the query asks to leave out are shown and decide nothing.</summary>
internal static class IgnoredRows
{
    public static (ImmutableArray<MatrixRow> Considered, ImmutableArray<MatrixRow> Ignored) Split(IEnumerable<MatrixRow> rows, ImmutableArray<ResolvedSelector> ignore)
    {
        var byVerdict = rows.ToLookup(row => ignore.Any(selector => Covers(selector, row)));
        return ([.. byVerdict[false]], [.. byVerdict[true]]);
    }

    private static bool Covers(ResolvedSelector selector, MatrixRow row)
        => (selector.PacticipantId == row.Consumer.Id && selector.Means(row.ConsumerVersion.Id))
           || (selector.PacticipantId == row.Provider.Id && selector.Means(row.ProviderVersion?.Id));
}
