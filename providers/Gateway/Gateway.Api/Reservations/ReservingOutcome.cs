using Gateway.Clients.Inventory;

namespace Gateway.Api.Reservations;

/// <summary>What became of a customer's wish.</summary>
internal abstract record ReservingOutcome
{
    private ReservingOutcome()
    {
    }

    public sealed record Done(ReservationAnswer Reservation) : ReservingOutcome;

    public sealed record Invalid(IReadOnlyDictionary<string, string[]> Errors) : ReservingOutcome;

    public sealed record SoldOut(IReadOnlyList<Shortage> Shortages) : ReservingOutcome;
}
