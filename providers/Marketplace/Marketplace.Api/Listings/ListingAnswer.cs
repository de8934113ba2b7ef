using Marketplace.Sync.Listings;

namespace Marketplace.Api.Listings;

/// <summary>A listing as callers see it.</summary>
/// <param name="Available">How often it can be sold.</param>
/// <param name="Reason">Why the outside marketplace does not want it; not there where it does.</param>
internal sealed record ListingAnswer(string Sku, decimal Price, string Currency, int Available, ListingStatus Status, string? Reason)
{
    public static ListingAnswer Of(Listing listing, int available) =>
        new(listing.Sku, listing.Price, listing.Currency, available, listing.StatusWith(available), listing.Refusal);
}

/// <summary>A page of listings.</summary>
/// <param name="Total">How many there are on all pages.</param>
internal sealed record ListingPage(IReadOnlyList<ListingAnswer> Items, int Total);
