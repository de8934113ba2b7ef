using PactBroker.Links;
using PactBroker.Pairs;
using PactBroker.Regressions;
using PactBroker.Storage;
using PactBroker.Unverified;

namespace PactBroker.Outcomes;

/// <summary>All outcomes, as they are now. They follow from what is current; the only history in them is counted when it happens.</summary>
internal static class OutcomeList
{
    public static async Task<IReadOnlyList<Outcome>> ReadAsync(StorageSession session, BrokerLinks links)
    {
        var current = await CurrentPairs.ReadAsync(session);
        var pacts = current.OfMainBranches.Where(pair => pair.Event is null).ToList();
        var events = current.Pairs.Where(pair => pair.Row is not null).DistinctBy(pair => (pair.ContractId, pair.ContentId, pair.Provider, pair.ProviderVersionId)).Select(pair => pair.Row!).ToList();
        return
        [
            Outcome.Share("contracts-verified", "What the main branches of consumers need is verified", pacts.Count(IsGood), pacts.Count, "pacts", links.To("/")),
            .. Environments(current, links),
            Outcome.None("pending", "No pact waits for its first success", pacts.Count(pair => pair.Standing == Standing.Pending), "pacts", $"{links.To("/")}?status={Standings.Name(Standing.Pending)}"),
            Outcome.Share("events-decided", "Schemas say whether readers read what writers may write", events.Count(row => !row.IsUndecided), events.Count, "pairs", $"{links.To("/")}?status={Standings.Name(Standing.Undecided)}"),
            Outcome.Share("events-readable", "Nobody is known not to read what is written", events.Count(row => Standings.Of(row) != Standing.Failed), events.Count, "pairs", $"{links.To("/")}?status={Standings.Name(Standing.Failed)}"),
            .. await UnverifiedAsync(session, current, links),
            Regressions(await session.CountRegressionsAsync(), links),
        ];
    }

    private static IEnumerable<Outcome> Environments(CurrentPairs current, BrokerLinks links) =>
        from environment in current.Environments
        let pairs = current.In(environment).ToList()
        where pairs.Count > 0
        select Outcome.Share($"works-in-{environment.Name}", $"All that meet in {environment.DisplayName} work together", pairs.Count(IsGood), pairs.Count, "integrations", links.Environment(environment.Uuid));

    private static async Task<IReadOnlyList<Outcome>> UnverifiedAsync(StorageSession session, CurrentPairs current, BrokerLinks links)
    {
        var unverified = await UnverifiedNeeds.RankAsync(session, current);
        var oldest = unverified.MinBy(interaction => interaction.Since);
        return
        [
            Outcome.None("unverified", "Nothing that counts is without a success", unverified.Count, "interactions", links.Unverified) with
            {
                Detail = unverified is [var riskiest, ..] ? $"the riskiest: {riskiest.What} of {riskiest.Provider}, with a risk of {riskiest.Score.Value}" : null,
            },
            Outcome.None("oldest-unverified", "What is new is verified the same day", oldest is null ? 0 : (new DateTimeOffset(session.Now, TimeSpan.Zero) - oldest.Since).Days, "days", links.Unverified) with
            {
                Detail = oldest is null ? null : $"{oldest.What} of {oldest.Provider}",
            },
        ];
    }

    private static Outcome Regressions(IReadOnlyList<RegressionCount> counts, BrokerLinks links)
    {
        var (caught, mended) = (counts.Sum(count => count.Caught), counts.Sum(count => count.Mended));
        return new Outcome("regressions-caught", "What breaks a consumer is caught by a verification, and mended", caught, null, "caught", mended == caught, links.Regressions)
        {
            Detail = counts is [var most, ..] ? $"{mended} of them mended; most were between {most.Consumer} and {most.Provider}: {most.Caught}" : null,
        };
    }

    private static bool IsGood(LivePair pair) => pair.Standing == Standing.Good;
}
