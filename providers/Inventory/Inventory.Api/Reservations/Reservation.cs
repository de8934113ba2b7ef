namespace Inventory.Api.Reservations;

/// <summary>Goods that are promised to somebody.</summary>
public sealed class Reservation
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required IList<Allocation> Allocations { get; init; }
}

/// <summary>What one warehouse contributes to a reservation.</summary>
public sealed class Allocation
{
    public required string Sku { get; init; }

    public required string Warehouse { get; init; }

    public required int Quantity { get; init; }
}
