using Contracts.OpenApi;
using PactBroker.Domain.ProviderContracts;
using PactBroker.Pacts;
using PactBroker.Storage;

namespace PactBroker.ProviderContracts;

/// <summary>
/// What follows from pacts and documents, by their hashes. The same two always come to the same: they are held against each other when that is first
/// asked for, and the process remembers it while there is room.
/// </summary>
internal sealed class StaticComparisons
{
    // In characters: some tens of megabytes, and thousands of comparisons.
    private const long Room = 20_000_000;

    private static readonly RecentAnswers<(string Pact, string Document), StaticComparison> Known = new(Room, SizeOf);

    private readonly StorageSession _session;
    private readonly CancellationToken _limit;
    private readonly Dictionary<long, Lazy<ApiDocument>> _documents = [];
    private (long Content, string Text)? _lastPact;

    private StaticComparisons(StorageSession session, CancellationToken limit) => (_session, _limit) = (session, limit);

    /// <summary>How long a question may take that needs comparisons, all of them together: an answer that takes longer is none to a pipeline that waits.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(5);

    /// <summary>All comparisons of a question. Those for which there was no time are undecided, and are not remembered: who asks again gets further.</summary>
    /// <exception cref="OperationCanceledException">Who asked does not wait any longer.</exception>
    public static Task<IReadOnlyDictionary<(string Pact, string Document), StaticComparison>> OfAsync(StorageSession session, IEnumerable<HeldPair> pairs) => OfAsync(session, pairs, Patience);

    internal static async Task<IReadOnlyDictionary<(string Pact, string Document), StaticComparison>> OfAsync(StorageSession session, IEnumerable<HeldPair> pairs, TimeSpan patience)
    {
        using var end = new CancellationTokenSource(patience);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(session.Abandoned, end.Token);
        var question = new StaticComparisons(session, limit.Token);
        var comparisons = new Dictionary<(string, string), StaticComparison>();
        // By pact, so that each is read once.
        foreach (var pair in pairs.DistinctBy(pair => pair.Key).OrderBy(pair => pair.Content.Value))
        {
            try
            {
                comparisons.Add(pair.Key, await Known.GetAsync(pair.Key, () => question.CompareAsync(pair), limit.Token));
            }
            catch (OperationCanceledException) when (!session.Abandoned.IsCancellationRequested)
            {
                comparisons.Add(pair.Key, StaticComparison.GivenUp(patience));
            }
        }

        return comparisons;
    }

    private async Task<StaticComparison> CompareAsync(HeldPair pair)
    {
        _limit.ThrowIfCancellationRequested();
        var document = await DocumentAsync(pair.DocumentId);
        if (_lastPact is not { } pact || pact.Content != pair.Content.Value)
        {
            _lastPact = pact = (pair.Content.Value, await _session.ReadDocumentAsync(pair.Content.Value));
        }

        return StaticComparison.Of(pact.Text, document, _limit);
    }

    private async Task<Lazy<ApiDocument>> DocumentAsync(long id)
    {
        if (!_documents.TryGetValue(id, out var document))
        {
            var text = await _session.ReadProviderDocumentAsync(id);
            _documents.Add(id, document = new Lazy<ApiDocument>(() => ApiDocument.Parse(text, "the document")));
        }

        return document;
    }

    private static long SizeOf(StaticComparison comparison)
    {
        const long Frame = 200;
        return Frame + (comparison.Problem?.Length ?? 0) + comparison.Interactions.Sum(interaction =>
            Frame + interaction.Description.Length + (interaction.Operation?.Length ?? 0) + interaction.Findings.Sum(finding => Frame + finding.Place.Length + finding.Sentence.Length));
    }
}
