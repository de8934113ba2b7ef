using PactBroker.Domain.Risks;
using PactBroker.Pairs;
using PactBroker.Storage;
using PactBroker.Verifications;

namespace PactBroker.Unverified;

/// <summary>What of the current pairs is not verified, by what is asked for. Contracts are read only of pairs without a success.</summary>
internal static class UnverifiedNeeds
{
    /// <summary>The riskiest first.</summary>
    public static async Task<IReadOnlyList<UnverifiedInteraction>> RankAsync(StorageSession session, CurrentPairs current)
    {
        var open = current.Pairs.Where(pair => pair.Standing != Standing.Good).ToList();
        if (open.Count == 0)
        {
            return [];
        }

        var documents = (await session.QueryAsync<Text>(
            $"SELECT id, document AS value FROM contents WHERE {session.Dialect.AnyOf("id", "@ids")}",
            new { ids = session.Dialect.Values(open.Where(pair => pair.Event is null).Select(pair => pair.ContentId).Distinct()) })).ToDictionary(row => row.Id, row => row.Value!);
        var results = (await session.QueryAsync<Text>(
            $"SELECT id, test_results AS value FROM verifications WHERE {session.Dialect.AnyOf("id", "@ids")}",
            new { ids = session.Dialect.Values(open.Where(pair => pair.Event is null).Select(pair => pair.Result).OfType<long>().Distinct()) })).ToDictionary(row => row.Id, row => row.Value);
        var places = current.Environments.ToDictionary(environment => environment.Id, environment => new RiskPlace(environment.Name, environment.Production));
        places.Add(0, RiskPlace.MainBranch);
        var critical = await session.QueryAsync<string>("SELECT p.name FROM labels l JOIN pacticipants p ON p.id = l.pacticipant_id WHERE l.name = @CriticalLabel", new { RiskScore.CriticalLabel });

        var asked = new Dictionary<(long, long?), IReadOnlyList<(string Name, bool IsCritical)>>();
        return UnverifiedInteraction.Rank(open.SelectMany(pair => AskedBy(pair).Select(what => Need(pair, what.Name, what.IsCritical, places[pair.EnvironmentId]))), critical.ToHashSet());

        IReadOnlyList<(string Name, bool IsCritical)> AskedBy(LivePair pair)
        {
            if (pair.Event is not null)
            {
                return [($"event {pair.Event}", false)];
            }

            // Most versions say the same as the one before, in several places.
            if (!asked.TryGetValue((pair.ContentId, pair.Result), out var needed))
            {
                asked.Add((pair.ContentId, pair.Result), needed = OpenOf(documents[pair.ContentId], pair.Result is { } result ? results.GetValueOrDefault(result) : null));
            }

            return needed;
        }
    }

    // Where the tool that verified told what passed, the rest is open.
    private static IReadOnlyList<(string Name, bool IsCritical)> OpenOf(string document, string? testResults)
    {
        var passed = InteractionResult.ReadAll(testResults).Where(outcome => outcome.Success).ToList();
        return NeededInteractions.Of(document, interaction => !passed.Exists(outcome => outcome.InteractionId is { } id ? id == interaction.Id : outcome.Description == interaction.Description));
    }

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
