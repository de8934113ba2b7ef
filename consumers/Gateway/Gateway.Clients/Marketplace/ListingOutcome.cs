namespace Gateway.Clients.Marketplace;

/// <summary>What came of asking for a listing, or of wanting one.</summary>
public abstract record ListingOutcome
{
    private ListingOutcome()
    {
    }

    public sealed record Found(Listing Listing) : ListingOutcome;

    public sealed record Missing : ListingOutcome;

    /// <summary>What has no price cannot be offered.</summary>
    public sealed record NoPrice : ListingOutcome;

    /// <summary>The token's role is not enough.</summary>
    public sealed record Forbidden : ListingOutcome;

    /// <summary>The token no longer holds.</summary>
    public sealed record NotLoggedIn : ListingOutcome;
}

/// <summary>How a product is offered outside.</summary>
/// <param name="Status">pending, listed, refused or withdrawn.</param>
public sealed record Listing(string Sku, decimal Price, string Currency, int Available, string Status);
