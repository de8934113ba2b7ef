using System.Collections.Immutable;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.ProviderContracts;
using PactBroker.Domain.Publications;
using PactBroker.Domain.Verifications;
using PactBroker.Matrix;
using PactBroker.Storage;

namespace PactBroker.ProviderContracts;

/// <summary>
/// Adds to what verifications found what follows from documents of providers. Of a side that a question names as a whole, its current versions are held
/// against the other: never its history.
/// </summary>
internal sealed class StaticRows(StorageSession session, MatrixScope scope)
{
    public async Task<RowsInScope> AddToAsync(RowsInScope rows)
    {
        var contracts = await ContractsAsync(rows);
        if (contracts.Count == 0)
        {
            return rows;
        }

        var published = await MeantAsync(rows.Publications);
        List<ProviderContractRow> ofAsked = scope.AlsoVerifiedBy is { } asked ? [.. contracts.Where(contract => IsIn(asked, contract))] : [];
        var ofOthers = await CurrentPacts.OfProvidersAsync(session, ofAsked.Select(contract => contract.ProviderId));
        var (open, openOfOthers) = (Unreplayed(published, contracts, rows.Results), Unreplayed(ofOthers, ofAsked, rows.ResultsOfVerified));
        var comparisons = await StaticComparisons.OfAsync(session, open.Concat(openOfOthers).Select(pair => pair.Held));
        return rows with
        {
            Results = rows.Results.AddRange(open.Select(pair => pair.ToResult(comparisons))),
            VerifiedPublications = [.. rows.VerifiedPublications.Concat(ofOthers).DistinctBy(publication => publication.Id)],
            ResultsOfVerified = rows.ResultsOfVerified.AddRange(openOfOthers.Select(pair => pair.ToResult(comparisons))),
        };
    }

    private async Task<IReadOnlyList<ProviderContractRow>> ContractsAsync(RowsInScope rows)
    {
        var whole = new[] { scope.ProviderVersions, scope.AlsoVerifiedBy }.SelectMany(set => set is null ? [] : set.WholePacticipants);
        var called = scope.ProviderVersions is null ? rows.Publications.Select(publication => publication.Provider.Id) : [];
        var current = await CurrentVersions.OfAsync(session, whole.Concat(called).Select(id => id.Value));
        var named = new[] { scope.ProviderVersions, scope.AlsoVerifiedBy }.SelectMany(set => set is null ? [] : set.Versions).Select(version => version.Value);
        return await session.ListProviderContractsAsync([.. named.Concat(current).Distinct()]);
    }

    // Of consumers that are named as a whole, all that they ever published is in scope.
    private async Task<ImmutableArray<Publication>> MeantAsync(ImmutableArray<Publication> publications)
    {
        if (scope.Consumers.WholePacticipants.IsEmpty)
        {
            return publications;
        }

        var meant = scope.Consumers.Versions.Select(version => version.Value).Concat(await CurrentVersions.OfAsync(session, scope.Consumers.WholePacticipants.Select(id => id.Value))).ToHashSet();
        return [.. publications.Where(publication => meant.Contains(publication.ConsumerVersion.Id.Value))];
    }

    private static List<Unheld> Unreplayed(ImmutableArray<Publication> publications, IReadOnlyList<ProviderContractRow> contracts, ImmutableArray<VerificationResult> replayed)
    {
        var known = replayed.Select(result => (result.Content, result.ProviderVersion.Id.Value)).ToHashSet();
        return [.. publications.DistinctBy(publication => publication.Content)
            .Join(contracts, publication => publication.Provider.Id.Value, contract => contract.ProviderId, (publication, contract) => new Unheld(publication, contract))
            .Where(pair => !known.Contains((pair.Publication.Content, pair.Contract.VersionId)))];
    }

    private static bool IsIn(VersionSet asked, ProviderContractRow contract) =>
        asked.Versions.Contains(new VersionId(contract.VersionId)) || asked.WholePacticipants.Contains(new PacticipantId(contract.ProviderId));

    private sealed record Unheld(Publication Publication, ProviderContractRow Contract)
    {
        public HeldPair Held => HeldPair.Of(Publication, Contract);

        public VerificationResult ToResult(IReadOnlyDictionary<(string, string), StaticComparison> comparisons) =>
            new StaticResult(Contract.ToContract(), comparisons[Held.Key]).For(Publication);
    }
}
