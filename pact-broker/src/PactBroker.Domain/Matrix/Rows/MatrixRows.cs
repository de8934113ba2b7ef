using System.Collections.Immutable;
using PactBroker.Domain.Matrix.Facts;

namespace PactBroker.Domain.Matrix.Rows;

/// <summary>The rows of a matrix, in the order people see them: those that decide, then those that are ignored.</summary>
public sealed record MatrixRows(ImmutableArray<MatrixRow> Considered, ImmutableArray<MatrixRow> Ignored)
{
    public static MatrixRows Of(MatrixFacts facts)
    {
        var joined = ExternalRows.Of(JoinedRows.Of(facts), facts);
        var collapsed = CollapsedRows.Of(joined, facts.Query);
        var asked = collapsed.Where(row => facts.Query.OnlyStates.IsEmpty || facts.Query.OnlyStates.Contains(row.State));
        var (considered, ignored) = IgnoredRows.Split(SortedRows.Of(asked), facts.Ignore);
        return new MatrixRows(considered, ignored);
    }

    public IEnumerable<MatrixRow> All => Considered.Concat(Ignored);
}
