using Contracts.Engine.Documents;
using PactBroker.Domain.Risks;
using PactBroker.Pairs;
using PactBroker.Storage;
using PactBroker.Verifications;

namespace PactBroker.Unverified;

/// <summary>What of the current pairs is not verified, by what is asked for. Contracts are read only of pairs without a success.</summary>
internal static class UnverifiedNeeds
{
    private const int AtOnce = 100;

    /// <summary>The riskiest first.</summary>
    public static async Task<IReadOnlyList<UnverifiedInteraction>> RankAsync(StorageSession session, CurrentPairs current)
    {
        var open = current.Pairs.Where(pair => pair.Standing != Standing.Good).ToList();
        if (open.Count == 0)
        {
            return [];
        }

        var places = current.Environments.ToDictionary(environment => environment.Id, environment => new RiskPlace(environment.Name, environment.Production));
        places.Add(0, RiskPlace.MainBranch);
        var critical = await session.QueryAsync<string>("SELECT p.name FROM labels l JOIN pacticipants p ON p.id = l.pacticipant_id WHERE l.name = @CriticalLabel", new { RiskScore.CriticalLabel });
        var asked = await ReadAskedAsync(session, open);
        return UnverifiedInteraction.Rank(open.SelectMany(pair => AskedBy(pair, asked).Select(what => Need(pair, what.Name, what.IsCritical, places[pair.EnvironmentId]))), critical.ToHashSet());
    }

    private static IReadOnlyList<(string Name, bool IsCritical)> AskedBy(LivePair pair, Dictionary<(long Content, long? Result), IReadOnlyList<(string Name, bool IsCritical)>> asked) =>
        pair.Event is null ? asked[(pair.ContentId, pair.Result)] : [($"event {pair.Event}", false)];

    // Most versions say the same as the one before, in several places: each contract is read once, and only some of them are in memory at a time.
    private static async Task<Dictionary<(long Content, long? Result), IReadOnlyList<(string Name, bool IsCritical)>>> ReadAskedAsync(StorageSession session, IEnumerable<LivePair> open)
    {
        var asked = new Dictionary<(long, long?), IReadOnlyList<(string, bool)>>();
        foreach (var some in open.Where(pair => pair.Event is null).Select(pair => (Content: pair.ContentId, pair.Result)).Distinct().Chunk(AtOnce))
        {
            var documents = await ReadAsync(session, "SELECT id, document AS value FROM contents", some.Select(pair => pair.Content));
            var results = await ReadAsync(session, "SELECT id, test_results AS value FROM verifications", some.Select(pair => pair.Result).OfType<long>());
            foreach (var pair in some)
            {
                asked.Add(pair, OpenOf(documents[pair.Content]!, pair.Result is { } result ? results[result] : null));
            }
        }

        return asked;
    }

    private static async Task<Dictionary<long, string?>> ReadAsync(StorageSession session, string select, IEnumerable<long> ids) =>
        (await session.QueryAsync<Text>($"{select} WHERE {session.Dialect.AnyOf("id", "@ids")}", new { ids = session.Dialect.Values(ids.Distinct()) })).ToDictionary(row => row.Id, row => row.Value);

    // Where the tool that verified told what passed, the rest is open. Interactions may have the same description, and differ in their states.
    private static IReadOnlyList<(string Name, bool IsCritical)> OpenOf(string document, string? testResults)
    {
        var outcomes = InteractionResult.ReadAll(testResults).ToLookup(outcome => outcome.Success);
        return NeededInteractions.Of(document, interaction => !outcomes[true].Any(outcome => IsOf(outcome, interaction)) || outcomes[false].Any(outcome => IsOf(outcome, interaction)));
    }

    private static bool IsOf(InteractionResult outcome, Interaction interaction) => outcome.InteractionId is { } id ? id == interaction.Id : outcome.Description == interaction.Description;

    private static UnverifiedNeed Need(LivePair pair, string what, bool isCritical, RiskPlace place) => new()
    {
        Consumer = pair.Consumer,
        ConsumerVersion = pair.ConsumerVersion,
        Provider = pair.Provider,
        ProviderVersion = pair.ProviderVersion,
        What = what,
        IsCritical = isCritical,
        State = pair.Standing switch
        {
            Standing.Failed => UnverifiedState.Failed,
            Standing.Pending => UnverifiedState.Pending,
            Standing.Undecided => UnverifiedState.Undecided,
            _ when pair.ProviderVersion is null && place != RiskPlace.MainBranch => UnverifiedState.ProviderMissing,
            _ => UnverifiedState.NotVerified,
        },
        Place = place,
        Since = new DateTimeOffset(pair.PublishedAt, TimeSpan.Zero),
        Event = pair.Event,
        Hash = pair.Hash,
        Result = pair.Result,
    };

    private sealed record Text
    {
        public required long Id { get; init; }

        public string? Value { get; init; }
    }
}
