using System.Collections.Concurrent;
using Contracts.OpenApi;
using PactBroker.Domain.ProviderContracts;
using PactBroker.Pacts;
using PactBroker.Storage;

namespace PactBroker.ProviderContracts;

/// <summary>
/// What follows from a pact and a document, by their hashes. The same two always come to the same: they are held against each other when that is first
/// asked for, and the process remembers it while there is room.
/// </summary>
internal static class StaticComparisons
{
    private const int Room = 2_000;

    private static readonly ConcurrentDictionary<(string Pact, string Document), StaticComparison> Known = new();

    public static async Task<IReadOnlyDictionary<(string Pact, string Document), StaticComparison>> OfAsync(StorageSession session, IEnumerable<HeldPair> pairs)
    {
        var comparisons = new Dictionary<(string, string), StaticComparison>();
        var documents = new Dictionary<long, Lazy<ApiDocument>>();
        foreach (var byPact in pairs.DistinctBy(pair => pair.Key).GroupBy(pair => pair.Content))
        {
            string? pact = null;
            foreach (var pair in byPact)
            {
                if (!Known.TryGetValue(pair.Key, out var comparison))
                {
                    pact ??= await session.ReadDocumentAsync(pair.Content.Value);
                    if (!documents.TryGetValue(pair.DocumentId, out var document))
                    {
                        var text = await session.ReadProviderDocumentAsync(pair.DocumentId);
                        documents.Add(pair.DocumentId, document = new Lazy<ApiDocument>(() => ApiDocument.Parse(text, "the document")));
                    }

                    comparison = Remember(pair.Key, StaticComparison.Of(pact, document));
                }

                comparisons.Add(pair.Key, comparison);
            }
        }

        return comparisons;
    }

    private static StaticComparison Remember((string Pact, string Document) key, StaticComparison comparison)
    {
        if (Known.Count >= Room)
        {
            Known.Clear();
        }

        return Known.GetOrAdd(key, comparison);
    }
}
