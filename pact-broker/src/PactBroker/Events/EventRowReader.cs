using System.Collections.Immutable;
using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Storage;

namespace PactBroker.Events;

/// <summary>Makes the rows of events: who meets whom, what follows from their schemas, what was replayed.</summary>
internal static class EventRowReader
{
    public static async Task<ImmutableArray<EventRow>> ReadAsync(StorageSession session, MatrixQuery query, EventScope scope, ImmutableArray<ResolvedSelector> inferred)
    {
        var pairs = await scope.PairsAsync(session, query, inferred);
        if (pairs.Count == 0)
            return [];

        var verdicts = await EventVerdicts.OfAsync(session, pairs);
        var replays = await EventReplays.FindAsync(session, pairs);
        return [.. pairs.Select(pair => new EventRow(
            pair.Reader,
            pair.Writer,
            verdicts[EventVerdicts.Key(pair)],
            replays.GetValueOrDefault((pair.Reader.Content.Value, pair.Writer.Version.Id.Value))))];
    }
}
