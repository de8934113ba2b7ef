using PactBroker.Domain.ProviderContracts;
using PactBroker.Domain.Publications;
using PactBroker.Storage;

namespace PactBroker.ProviderContracts;

/// <summary>A pact of a consumer version, and what came of holding it against a provider's document.</summary>
internal sealed record HeldPact(Publication Publication, StaticResult Result)
{
    /// <summary>The pacts of the current versions of all consumers, one of each content.</summary>
    public static async Task<IReadOnlyList<HeldPact>> AllAsync(StorageSession session, ProviderContractRow contract)
    {
        var publications = (await CurrentPacts.OfProvidersAsync(session, [contract.ProviderId])).Reverse().DistinctBy(publication => publication.Content).Reverse().ToList();
        return await OfAsync(session, contract, publications);
    }

    public static async Task<IReadOnlyList<HeldPact>> OfAsync(StorageSession session, ProviderContractRow contract, IReadOnlyList<Publication> publications)
    {
        var comparisons = await StaticComparisons.OfAsync(session, publications.Select(publication => HeldPair.Of(publication, contract)));
        return [.. publications.Select(publication => new HeldPact(publication, new StaticResult(contract.ToContract(), comparisons[HeldPair.Of(publication, contract).Key])))];
    }
}
