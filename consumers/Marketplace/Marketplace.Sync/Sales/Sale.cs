namespace Marketplace.Sync.Sales;

/// <summary>What became here of something that was bought outside.</summary>
public sealed class Sale
{
    /// <summary>What the outside marketplace calls it.</summary>
    public required string Number { get; init; }

    /// <summary>Its order at Orders; null where it was refused.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>Why there is no order, for people.</summary>
    public string? Refusal { get; init; }

    /// <summary>What the outside marketplace was told last; null for nothing yet.</summary>
    public SaleStatus? Told { get; set; }
}
