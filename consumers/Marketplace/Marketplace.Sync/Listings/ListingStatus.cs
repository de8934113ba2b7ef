namespace Marketplace.Sync.Listings;

/// <summary>How far a listing is.</summary>
public enum ListingStatus
{
    /// <summary>The outside marketplace does not offer it yet as it is to be offered.</summary>
    Pending,

    /// <summary>It is offered as it is to be.</summary>
    Listed,

    /// <summary>The outside marketplace does not want it.</summary>
    Refused,

    /// <summary>It is to be offered no longer.</summary>
    Withdrawn,
}
