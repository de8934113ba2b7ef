using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace Gateway.Clients.Pricing;

/// <summary>Prices that Pricing gave with a tag and lets others keep. Before one is told again Pricing is asked whether it still holds.</summary>
public sealed class KeptPrices
{
    private readonly ConcurrentDictionary<string, (EntityTagHeaderValue Tag, Price Price)> _prices = new(StringComparer.Ordinal);

    public (EntityTagHeaderValue Tag, Price Price)? Find(string sku) => _prices.TryGetValue(sku, out var kept) ? kept : null;

    public void Keep(string sku, Price price, HttpResponseHeaders said)
    {
        if (said is { ETag: { } tag, CacheControl.NoStore: false })
            _prices[sku] = (tag, price);
        else
            Forget(sku);
    }

    public void Forget(string sku) => _prices.TryRemove(sku, out _);
}
