using Marketplace.Sync.Bazaar;
using Marketplace.Sync.Orders;
using Marketplace.Sync.Storage;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Calls;
using ServiceDefaults.Storage;

namespace Marketplace.Sync.Sales;

/// <summary>
/// Makes orders of what was bought outside, and tells the outside marketplace what becomes of them. What Orders decides is noted before it is told, so that a run that ends early is taken up
/// by the next with the same decision.
/// </summary>
public sealed class Selling(MarketplaceContext context, OrdersClient orders, BazaarClient bazaar)
{
    /// <returns>What the outside marketplace was told.</returns>
    /// <exception cref="ProviderFailedException">Orders or the outside marketplace gave no usable answer. Where that was about one sale only, the others are told.</exception>
    /// <exception cref="RateLimitedException">The outside marketplace wants to be asked later.</exception>
    public async Task<IReadOnlyList<ToldSale>> RunAsync(CancellationToken cancellationToken)
    {
        var told = new List<ToldSale>();
        ProviderFailedException? refusal = null;
        foreach (var sold in await bazaar.NewOrdersAsync(cancellationToken))
        {
            await HoldingUpNoOtherAsync(async () =>
            {
                var sale = await context.Sales.FindAsync([sold.Number], cancellationToken) ?? await DecideAsync(sold, cancellationToken);
                told.Add(await TellAsync(sale, sale.OrderId is null ? SaleStatus.Declined : SaleStatus.Accepted, cancellationToken));
            });
        }

        foreach (var sale in await context.Sales.Where(sale => sale.Told == SaleStatus.Accepted).OrderBy(sale => sale.Number).ToListAsync(cancellationToken))
        {
            await HoldingUpNoOtherAsync(async () =>
            {
                if (await StatusOfAsync(sale, cancellationToken) is var status && status != sale.Told)
                    told.Add(await TellAsync(sale, status, cancellationToken));
            });
        }

        return refusal is null ? told : throw refusal;

        async Task HoldingUpNoOtherAsync(Func<Task> tell)
        {
            try
            {
                await tell();
            }
            catch (ProviderFailedException failure) when (failure.HasAnswered)
            {
                refusal ??= failure;
            }
        }
    }

    private async Task<Sale> DecideAsync(OutsideOrder sold, CancellationToken cancellationToken)
    {
        var outcome = await orders.PlaceAsync(sold, cancellationToken);
        var sale = context.Add(new Sale
        {
            Number = sold.Number,
            OrderId = (outcome as PlacingOutcome.Placed)?.Order,
            Refusal = (outcome as PlacingOutcome.Refused)?.Reason,
        }).Entity;
        if (sale.OrderId is null)
            await OfferAnewAsync(sold.Lines.Select(line => line.Sku), cancellationToken);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return sale;
        }
        catch (DbUpdateException refusal) when (refusal.IsUniqueViolation())
        {
            // Another run was faster, and Orders has told both the same: what it noted stands.
            context.ChangeTracker.Clear();
            return await context.Sales.SingleAsync(known => known.Number == sold.Number, cancellationToken);
        }
    }

    /// <summary>The outside marketplace counts what was bought there as gone; what is not sold after all is offered anew, as often as there is one.</summary>
    private async Task OfferAnewAsync(IEnumerable<string> skus, CancellationToken cancellationToken)
    {
        foreach (var listing in await context.Listings.Where(listing => skus.Contains(listing.Sku)).ToListAsync(cancellationToken))
            listing.OfferedQuantity = null;
    }

    private async Task<ToldSale> TellAsync(Sale sale, SaleStatus status, CancellationToken cancellationToken)
    {
        await bazaar.TellAsync(sale.Number, status, sale.Refusal, cancellationToken);
        sale.Told = status;
        await context.SaveChangesAsync(cancellationToken);
        return new ToldSale(sale.Number, status);
    }

    /// <summary>An order is accepted until it is at one of its ends, however many steps there are on the way.</summary>
    private async Task<SaleStatus> StatusOfAsync(Sale sale, CancellationToken cancellationToken) =>
        await orders.StatusOfAsync(sale.OrderId!.Value, cancellationToken) switch
        {
            "completed" => SaleStatus.Delivered,
            "canceled" => SaleStatus.Canceled,
            _ => SaleStatus.Accepted,
        };
}
