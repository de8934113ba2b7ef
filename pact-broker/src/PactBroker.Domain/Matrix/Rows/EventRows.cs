using System.Collections.Immutable;
using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Matrix.Selectors;

namespace PactBroker.Domain.Matrix.Rows;

/// <summary>The rows of events: those that decide, then those that are ignored; by name, the newest first.</summary>
public sealed record EventRows(ImmutableArray<EventRow> Considered, ImmutableArray<EventRow> Ignored)
{
    public static EventRows Of(MatrixFacts facts)
    {
        var byVerdict = Sorted(facts.Events.Where(row => IsAsked(row, facts.Query))).ToLookup(row => facts.Ignore.Any(selector => Covers(selector, row)));
        return new EventRows([.. byVerdict[false]], [.. byVerdict[true]]);
    }

    public IEnumerable<EventRow> All => Considered.Concat(Ignored);

    private static bool IsAsked(EventRow row, MatrixQuery query) => query.OnlyStates.IsEmpty || query.OnlyStates.Contains(row.State(query.AllowUndecided));

    private static bool Covers(ResolvedSelector selector, EventRow row) => Means(selector, row.Reader) || Means(selector, row.Writer);

    private static bool Means(ResolvedSelector selector, EventSide side) => selector.PacticipantId == side.Application.Id && selector.Means(side.Version.Id);

    private static IEnumerable<EventRow> Sorted(IEnumerable<EventRow> rows) => rows
        .OrderBy(row => row.Reader.Application.Name.Value, StringComparer.Ordinal)
        .ThenByDescending(row => row.Reader.Version.Id.Value)
        .ThenBy(row => row.Writer.Application.Name.Value, StringComparer.Ordinal)
        .ThenByDescending(row => row.Writer.Version.Id.Value)
        .ThenBy(row => row.Reader.Event, StringComparer.Ordinal);
}
