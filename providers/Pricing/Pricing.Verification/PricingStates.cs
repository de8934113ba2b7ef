using Contracts.Providers.States;
using Microsoft.EntityFrameworkCore;
using Pricing.Api.Prices;
using Pricing.Api.Storage;

namespace Pricing.Verification;

/// <summary>What consumers take for granted about Pricing, brought about in its database. A state holds whatever held before.</summary>
public sealed class PricingStates(PricingContext database, TimeProvider clock)
{
    [ProviderState("product {sku} costs {amount} {currency}")]
    public async Task Costs(string sku, decimal amount, string currency, CancellationToken cancellationToken)
    {
        await HasNoPrice(sku, cancellationToken);
        database.Add(new Price { Sku = sku, Amount = amount, Currency = currency, ValidFrom = clock.GetUtcNow().AddDays(-1) });
        await database.SaveChangesAsync(cancellationToken);
    }

    [ProviderState("product {sku} has no price")]
    public Task HasNoPrice(string sku, CancellationToken cancellationToken) =>
        database.Prices.Where(price => price.Sku == sku).ExecuteDeleteAsync(cancellationToken);

    [ProviderState("the price of product {sku} was asked for")]
    public async Task<object> WasAskedFor(string sku, CancellationToken cancellationToken) =>
        new { priceTag = PriceTag.Of(await database.Prices.SingleAsync(price => price.Sku == sku, cancellationToken)).ToString() };
}
