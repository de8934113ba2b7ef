namespace Marketplace.Sync.Sales;

/// <summary>What the outside marketplace is told of something that was bought there.</summary>
public enum SaleStatus
{
    /// <summary>It will be carried out.</summary>
    Accepted,

    /// <summary>It cannot be carried out.</summary>
    Declined,

    /// <summary>It was carried out.</summary>
    Delivered,

    /// <summary>It was accepted, and is not carried out any more.</summary>
    Canceled,
}
