using PactBroker.Domain.ProviderContracts;
using PactBroker.Domain.Publications;
using PactBroker.ProviderContracts;
using PactBroker.Storage;

namespace PactBroker.Pairs;

/// <summary>What follows from the documents of providers, for pairs that nothing was replayed for.</summary>
internal static class HeldPairs
{
    public static async Task<IReadOnlyList<LivePair>> DecideAsync(StorageSession session, IReadOnlyList<LivePair> pairs)
    {
        var open = pairs.Where(pair => pair.Success is null).Select(pair => pair.ProviderVersionId).OfType<long>().Distinct().ToList();
        var contracts = (await session.ListProviderContractsAsync(open)).ToDictionary(contract => contract.VersionId);
        if (contracts.Count == 0)
        {
            return pairs;
        }

        var comparisons = await StaticComparisons.OfAsync(session, pairs.Where(pair => IsHeld(pair, contracts)).Select(pair => Held(pair, contracts)));
        return [.. pairs.Select(pair => IsHeld(pair, contracts)
            ? pair with { Static = new StaticResult(contracts[pair.ProviderVersionId!.Value].ToContract(), comparisons[Held(pair, contracts).Key]) }
            : pair)];
    }

    private static bool IsHeld(LivePair pair, Dictionary<long, ProviderContractRow> contracts) => pair is { Success: null, ProviderVersionId: { } version } && contracts.ContainsKey(version);

    private static HeldPair Held(LivePair pair, Dictionary<long, ProviderContractRow> contracts)
    {
        var contract = contracts[pair.ProviderVersionId!.Value];
        return new HeldPair(new ContentId(pair.ContentId), pair.Hash, contract.DocumentId, contract.Hash);
    }
}
