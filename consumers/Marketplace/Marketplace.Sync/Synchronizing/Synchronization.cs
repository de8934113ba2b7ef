using Marketplace.Sync.Bazaar;
using Marketplace.Sync.Listings;
using Marketplace.Sync.Pricing;
using Marketplace.Sync.Sales;
using Marketplace.Sync.Stock;
using Marketplace.Sync.Storage;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Sync.Synchronizing;

/// <summary>
/// Makes the outside marketplace offer what is to be offered: with the price that Pricing says now, as often as there is one. What it offers already like that it is not asked for
/// again, and each change is noted as soon as it is made, so a run that ends early is taken up by the next. Then comes what was bought there (<see cref="Selling"/>): where Orders is
/// away, what is offered is right all the same.
/// </summary>
public sealed class Synchronization(MarketplaceContext context, UntoldStock untold, PricingClient pricing, BazaarClient bazaar, Selling selling)
{
    /// <exception cref="ServiceDefaults.Calls.ProviderFailedException">Pricing, Orders or the outside marketplace gave no usable answer.</exception>
    /// <exception cref="RateLimitedException">The outside marketplace wants to be asked later.</exception>
    public async Task<SynchronizationResult> RunAsync(CancellationToken cancellationToken)
    {
        await untold.LearnAsync(cancellationToken);
        var (offered, withdrawn, refused) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var listing in await context.Listings.OrderBy(listing => listing.Sku).ToListAsync(cancellationToken))
        {
            if (listing.Withdrawn)
            {
                await WithdrawAsync(listing, cancellationToken);
                withdrawn.Add(listing.Sku);
            }
            else if (await OfferAsync(listing, cancellationToken) is { } outcome)
            {
                (outcome is ListingOutcome.Listed ? offered : refused).Add(listing.Sku);
            }
        }

        return new SynchronizationResult(offered, withdrawn, refused, await selling.RunAsync(cancellationToken));
    }

    private async Task WithdrawAsync(Listing listing, CancellationToken cancellationToken)
    {
        await bazaar.WithdrawAsync(listing.Sku, cancellationToken);
        // Another run may have done so before. Or somebody wants it offered again by now: then it is to be offered anew.
        if (await context.Listings.Where(row => row.Sku == listing.Sku && row.Withdrawn).ExecuteDeleteAsync(cancellationToken) == 0)
            await context.Listings.Where(row => row.Sku == listing.Sku).ExecuteUpdateAsync(row => row.SetProperty(one => one.OfferedQuantity, (int?)null), cancellationToken);
    }

    /// <returns>Null where it is offered already as it is to be, or is to be offered no longer.</returns>
    private async Task<ListingOutcome?> OfferAsync(Listing listing, CancellationToken cancellationToken)
    {
        var available = (await context.StockLevels.AsNoTracking().FirstOrDefaultAsync(level => level.Sku == listing.Sku, cancellationToken))?.Available ?? 0;
        // What has no price any more is not sold: the price that it had stands, and none is left.
        var quantity = 0;
        if (await pricing.FindPriceAsync(listing.Sku, cancellationToken) is { } price)
            (listing.Price, listing.Currency, quantity) = (price.Amount, price.Currency, Math.Max(available, 0));

        if (listing.IsOffered(quantity))
            return null;

        var outcome = await bazaar.OfferAsync(new Offer(listing.Sku, listing.Price, listing.Currency, quantity), cancellationToken);
        if (outcome is ListingOutcome.Refused refusal)
            listing.Refusal = refusal.Message;
        else
            listing.Offered(quantity);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return outcome;
        }
        catch (DbUpdateConcurrencyException gone) when (gone.Entries.Any(entry => entry.Entity == listing))
        {
            // It was withdrawn meanwhile, and another run has forgotten it already: nobody would ever take this offer away.
            context.Entry(listing).State = EntityState.Detached;
            await WithdrawAsync(listing, cancellationToken);
            return null;
        }
    }
}
