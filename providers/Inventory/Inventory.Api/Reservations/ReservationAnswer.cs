namespace Inventory.Api.Reservations;

/// <summary>A reservation as callers see it.</summary>
internal sealed record ReservationAnswer(Guid Id, DateTimeOffset CreatedAt, IReadOnlyList<ReservedLine> Lines)
{
    public static ReservationAnswer Of(Reservation reservation) => new(
        reservation.Id,
        reservation.CreatedAt,
        [.. reservation.Allocations.Select(part => new ReservedLine(part.Sku, part.Warehouse, part.Quantity))]);
}

/// <summary>How many of a product one warehouse keeps for the reservation.</summary>
internal sealed record ReservedLine(string Sku, string Warehouse, int Quantity);
