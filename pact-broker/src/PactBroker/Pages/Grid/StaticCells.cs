using PactBroker.Domain.ProviderContracts;
using PactBroker.Domain.Publications;
using PactBroker.ProviderContracts;
using PactBroker.Storage;

namespace PactBroker.Pages.Grid;

/// <summary>What follows from documents of the provider, where nothing was replayed.</summary>
internal static class StaticCells
{
    public static async Task<IEnumerable<GridCell>> ReadAsync(StorageSession session, IReadOnlyList<GridRow> rows, IReadOnlyList<GridCell> replayed, VersionChoice provider, long providerId, int most, int columns)
    {
        var versions = await session.QueryAsync<long>(
            $"SELECT id FROM ({provider.Versions("@providerId", "@Branch", "@Environment", most)}) chosen", new { providerId, provider.Branch, provider.Environment });
        // Each of these has a column, so that of older ones none would be shown.
        var contracts = (await session.ListProviderContractsAsync([.. versions])).TakeLast(columns).ToList();
        var known = replayed.Select(cell => (cell.ContentId, cell.ProviderVersionId)).ToHashSet();
        var open = (from row in rows.DistinctBy(row => row.ContentId)
                    from contract in contracts
                    where !known.Contains((row.ContentId, contract.VersionId))
                    select (Contract: contract, Pair: new HeldPair(new ContentId(row.ContentId), row.Hash, contract.DocumentId, contract.Hash))).ToList();
        var comparisons = await StaticComparisons.OfAsync(session, open.Select(one => one.Pair));
        return open.Select(one => new GridCell
        {
            ContentId = one.Pair.Content.Value,
            ProviderVersionId = one.Contract.VersionId,
            ProviderVersion = one.Contract.Version,
            Static = new StaticResult(one.Contract.ToContract(), comparisons[one.Pair.Key]),
        });
    }
}
