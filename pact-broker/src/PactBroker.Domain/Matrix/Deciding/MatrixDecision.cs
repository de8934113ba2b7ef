using System.Collections.Immutable;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Matrix.Rows;

namespace PactBroker.Domain.Matrix.Deciding;

/// <summary>Decides a question from its facts: rows, what is missing, verdict, reasons. Pure, and linear in the facts.</summary>
public static class MatrixDecision
{
    public static MatrixAnswer Decide(MatrixFacts facts)
    {
        var rows = MatrixRows.Of(facts);
        var withoutRow = RequiredWithoutRow(facts, rows);
        return new MatrixAnswer(
            VerdictOf(facts, rows, withoutRow),
            CountsOf(facts, rows, withoutRow),
            MatrixReasons.Of(facts, rows, withoutRow),
            rows);
    }

    private static ImmutableArray<Integration> RequiredWithoutRow(MatrixFacts facts, MatrixRows rows)
    {
        var present = rows.All.Select(row => (row.Consumer.Id, row.Provider.Id)).ToHashSet();
        return [.. facts.Integrations.Where(i => i.Required && !present.Contains((i.Consumer.Id, i.Provider.Id)))];
    }

    private static Verdict VerdictOf(MatrixFacts facts, MatrixRows rows, ImmutableArray<Integration> withoutRow)
    {
        if (facts.Specified.Any(selector => selector is { IsMissing: true, Ignored: false }))
            return Verdict.No;

        if (!withoutRow.IsEmpty || rows.Considered.Any(row => row.State == ResultState.Unknown))
            return Verdict.Unknown;

        return rows.Considered.All(row => row.State == ResultState.Success) ? Verdict.Yes : Verdict.No;
    }

    private static MatrixCounts CountsOf(MatrixFacts facts, MatrixRows rows, ImmutableArray<Integration> withoutRow) => new(
        Success: rows.Considered.Count(row => row.State == ResultState.Success),
        Failed: rows.Considered.Count(row => row.State == ResultState.Failed),
        Unknown: rows.Considered.Count(row => row.State == ResultState.Unknown) + withoutRow.Length,
        Ignored: facts.Ignore.IsEmpty ? null : rows.Ignored.Length);
}
