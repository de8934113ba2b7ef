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
        var events = EventRows.Of(facts);
        var withoutRow = RequiredWithoutRow(facts, rows);
        return new MatrixAnswer(
            VerdictOf(facts, rows, events, withoutRow),
            CountsOf(facts, rows, events, withoutRow),
            MatrixReasons.Of(facts, rows, events, withoutRow),
            rows,
            events);
    }

    private static ImmutableArray<Integration> RequiredWithoutRow(MatrixFacts facts, MatrixRows rows)
    {
        var present = rows.All.Select(row => (row.Consumer.Id, row.Provider.Id)).ToHashSet();
        return [.. facts.Integrations.Where(i => i.Required && !present.Contains((i.Consumer.Id, i.Provider.Id)))];
    }

    private static Verdict VerdictOf(MatrixFacts facts, MatrixRows rows, EventRows events, ImmutableArray<Integration> withoutRow)
    {
        if (facts.Specified.Any(selector => selector is { IsMissing: true, Ignored: false }))
            return Verdict.No;

        if (!withoutRow.IsEmpty || Unapproved.In(facts).Any(contract => !contract.Rejected) || rows.Considered.Any(row => row.State == ResultState.Unknown))
            return Verdict.Unknown;

        return !Unapproved.In(facts).Any() && States(facts.Query, rows, events).All(state => state == ResultState.Success) ? Verdict.Yes : Verdict.No;
    }

    private static MatrixCounts CountsOf(MatrixFacts facts, MatrixRows rows, EventRows events, ImmutableArray<Integration> withoutRow)
    {
        var states = States(facts.Query, rows, events).ToList();
        return new MatrixCounts(
            Success: states.Count(state => state == ResultState.Success),
            Failed: states.Count(state => state == ResultState.Failed),
            Unknown: states.Count(state => state == ResultState.Unknown) + withoutRow.Length,
            Ignored: facts.Ignore.IsEmpty ? null : rows.Ignored.Length + events.Ignored.Length);
    }

    private static IEnumerable<ResultState> States(MatrixQuery query, MatrixRows rows, EventRows events) =>
        rows.Considered.Select(row => row.State).Concat(events.Considered.Select(row => row.State(query.AllowUndecided)));
}
