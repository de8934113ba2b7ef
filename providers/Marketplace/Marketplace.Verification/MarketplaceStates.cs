using Contracts.Providers.States;
using Marketplace.Sync.Listings;
using Marketplace.Sync.Stock;
using Marketplace.Sync.Storage;
using Marketplace.Verification.TestDoubles;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Verification;

/// <summary>What consumers take for granted about Marketplace, brought about in its database. A state holds whatever held before.</summary>
public sealed class MarketplaceStates(MarketplaceContext database, PuttingOff bazaar, TimeProvider clock)
{
    [ProviderState("product {sku} is not offered outside")]
    public Task NotOffered(string sku, CancellationToken cancellationToken) => database.Listings.Where(listing => listing.Sku == sku).ExecuteDeleteAsync(cancellationToken);

    [ProviderState("the outside marketplace wants to be asked again in {seconds} s")]
    public void WantsToBeAskedLater(int seconds) => bazaar.Next(seconds);

    /// <summary>The double outlives the database: a request that never came there puts off nobody else's.</summary>
    [ProviderState("the outside marketplace wants to be asked again in {seconds} s", Action = StateAction.Teardown)]
    public Task TakesRequestsAgain()
    {
        bazaar.Next(0);
        return Task.CompletedTask;
    }

    [ProviderState("product {sku} is to be offered outside")]
    public async Task ToBeOffered(string sku, CancellationToken cancellationToken)
    {
        await NotOffered(sku, cancellationToken);
        await database.StockLevels.Where(level => level.Sku == sku).ExecuteDeleteAsync(cancellationToken);
        database.Add(new Listing { Sku = sku, Price = 129.95m, Currency = "EUR" });
        database.Add(new StockLevel { Sku = sku, Available = 3, ChangedAt = clock.GetUtcNow() });
        await database.SaveChangesAsync(cancellationToken);
    }
}
