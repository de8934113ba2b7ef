using System.Collections.Concurrent;

namespace Bazaar.Sandbox.Listings;

/// <summary>What sellers offer. The same offer a second time changes nothing.</summary>
internal sealed class Stall
{
    private readonly ConcurrentDictionary<(string Seller, string Sku), Listing> _listings = new();

    /// <returns>True where there was no such listing before.</returns>
    public bool Offer(string seller, Listing listing)
    {
        var isNew = true;
        _listings.AddOrUpdate((seller, listing.Sku), listing, (_, _) =>
        {
            isNew = false;
            return listing;
        });
        return isNew;
    }

    public Listing? Find(string seller, string sku) => _listings.GetValueOrDefault((seller, sku));

    /// <returns>False where there is no such listing.</returns>
    public bool Withdraw(string seller, string sku) => _listings.TryRemove((seller, sku), out _);
}

/// <summary>What is offered.</summary>
internal sealed record Listing(string Sku, decimal Price, string Currency, int Quantity);
