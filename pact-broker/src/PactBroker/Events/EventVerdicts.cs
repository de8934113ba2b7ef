using System.Collections.Concurrent;
using Contracts.Schemas.Events;
using PactBroker.Domain.Events;
using PactBroker.Storage;

namespace PactBroker.Events;

/// <summary>
/// What follows from two contents, by their hashes. The same contents always give the same verdict: it is computed when first
/// asked for, and remembered by the process while there is room.
/// </summary>
internal static class EventVerdicts
{
    private const int Room = 20_000;

    // A comparison that takes longer is no answer to a pipeline that waits.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly ConcurrentDictionary<(string Reader, string Writer), EventVerdict> Known = new();

    public static async Task<IReadOnlyDictionary<(string Reader, string Writer), EventVerdict>> OfAsync(StorageSession session, IReadOnlyList<(EventSide Reader, EventSide Writer)> pairs)
    {
        var verdicts = new Dictionary<(string, string), EventVerdict>();
        var open = new List<(EventSide Reader, EventSide Writer)>();
        foreach (var pair in pairs.DistinctBy(Key))
        {
            if (Known.TryGetValue(Key(pair), out var verdict))
                verdicts.Add(Key(pair), verdict);
            else
                open.Add(pair);
        }

        var contracts = await EventContents.ReadAsync(session, open.SelectMany(pair => new[] { pair.Reader.Content.Value, pair.Writer.Content.Value }));
        foreach (var pair in open)
            verdicts.Add(Key(pair), Remember(Key(pair), Decide(contracts[pair.Reader.Content.Value], contracts[pair.Writer.Content.Value])));
        return verdicts;
    }

    public static (string Reader, string Writer) Key((EventSide Reader, EventSide Writer) pair) => (pair.Reader.Hash, pair.Writer.Hash);

    private static EventVerdict Decide(EventContract reader, EventContract writer)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            return EventCompatibility.Decide(reader, writer, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return new EventVerdict.Undecided($"Comparing the schemas took longer than {Patience.TotalSeconds:0} seconds.");
        }
    }

    private static EventVerdict Remember((string Reader, string Writer) key, EventVerdict verdict)
    {
        if (Known.Count >= Room)
            Known.Clear();
        return Known.GetOrAdd(key, verdict);
    }
}
