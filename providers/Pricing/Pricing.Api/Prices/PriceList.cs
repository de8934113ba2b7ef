using Microsoft.EntityFrameworkCore;
using Pricing.Api.Storage;

namespace Pricing.Api.Prices;

/// <summary>The prices that hold now.</summary>
internal sealed class PriceList(PricingContext context, TimeProvider clock)
{
    public Task<Price?> FindAsync(string sku, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return context.Prices.AsNoTracking()
            .Where(price => price.Sku == sku && price.ValidFrom <= now)
            .OrderByDescending(price => price.ValidFrom)
            .FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, Price>> FindAllAsync(IReadOnlyCollection<string> skus, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var started = context.Prices.AsNoTracking().Where(price => skus.Contains(price.Sku) && price.ValidFrom <= now);
        return await started
            .Where(price => !started.Any(later => later.Sku == price.Sku && later.ValidFrom > price.ValidFrom))
            .ToDictionaryAsync(price => price.Sku, cancellationToken);
    }
}
