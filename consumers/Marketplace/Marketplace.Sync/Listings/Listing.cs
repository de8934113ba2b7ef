namespace Marketplace.Sync.Listings;

/// <summary>A product that is to be offered outside, and how it is offered there already.</summary>
public sealed class Listing
{
    public required string Sku { get; init; }

    /// <summary>What it is to cost, as Pricing said last.</summary>
    public required decimal Price { get; set; }

    /// <summary>ISO 4217, three capital letters.</summary>
    public required string Currency { get; set; }

    /// <summary>Whether it is to be offered no longer; it is gone when the outside marketplace knows that too.</summary>
    public bool Withdrawn { get; set; }

    /// <summary>What the outside marketplace offers; null for nothing.</summary>
    public decimal? OfferedPrice { get; set; }

    public string? OfferedCurrency { get; set; }

    public int? OfferedQuantity { get; set; }

    /// <summary>Why the outside marketplace does not want it, for people; null where it does, or was not asked yet.</summary>
    public string? Refusal { get; set; }

    public bool IsOffered(int available) => OfferedQuantity == available && OfferedPrice == Price && OfferedCurrency == Currency;

    /// <summary>How far it is.</summary>
    public ListingStatus StatusWith(int available) => this switch
    {
        { Withdrawn: true } => ListingStatus.Withdrawn,
        { Refusal: not null } => ListingStatus.Refused,
        _ => IsOffered(available) ? ListingStatus.Listed : ListingStatus.Pending,
    };

    /// <summary>Notes what the outside marketplace offers now.</summary>
    public void Offered(int quantity) => (OfferedPrice, OfferedCurrency, OfferedQuantity, Refusal) = (Price, Currency, quantity, null);
}
