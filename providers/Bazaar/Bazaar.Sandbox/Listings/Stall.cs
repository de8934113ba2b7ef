namespace Bazaar.Sandbox.Listings;

/// <summary>What sellers offer. The same offer a second time changes nothing.</summary>
internal sealed class Stall
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Seller, string Sku), Listing> _listings = [];

    /// <returns>True where there was no such listing before.</returns>
    public bool Offer(string seller, Listing listing)
    {
        lock (_gate)
        {
            var isNew = !_listings.ContainsKey((seller, listing.Sku));
            _listings[(seller, listing.Sku)] = listing;
            return isNew;
        }
    }

    public Listing? Find(string seller, string sku)
    {
        lock (_gate)
            return _listings.GetValueOrDefault((seller, sku));
    }

    /// <returns>False where there is no such listing.</returns>
    public bool Withdraw(string seller, string sku)
    {
        lock (_gate)
            return _listings.Remove((seller, sku));
    }

    /// <summary>Somebody buys: what was bought is no longer there to be bought.</summary>
    /// <returns>What was bought, as it was offered; null where so much of it is not offered, and then nothing is bought.</returns>
    public IReadOnlyList<Listing>? Buy(string seller, IReadOnlyDictionary<string, int> wanted)
    {
        lock (_gate)
        {
            var bought = wanted.Keys.Select(sku => _listings.GetValueOrDefault((seller, sku))).OfType<Listing>().Where(listing => listing.Quantity >= wanted[listing.Sku]).ToList();
            if (bought.Count < wanted.Count)
                return null;
            foreach (var listing in bought)
                _listings[(seller, listing.Sku)] = listing with { Quantity = listing.Quantity - wanted[listing.Sku] };
            return bought;
        }
    }
}

/// <summary>What is offered.</summary>
internal sealed record Listing(string Sku, decimal Price, string Currency, int Quantity);
