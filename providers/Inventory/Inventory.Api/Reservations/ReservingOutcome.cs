namespace Inventory.Api.Reservations;

/// <summary>What became of a wish to have goods promised.</summary>
internal abstract record ReservingOutcome
{
    private ReservingOutcome()
    {
    }

    /// <summary>They are promised now.</summary>
    public sealed record Done(Reservation Reservation) : ReservingOutcome;

    /// <summary>They were promised before.</summary>
    public sealed record Already(Reservation Reservation) : ReservingOutcome;

    /// <summary>None is promised: of these there are too few.</summary>
    public sealed record Refused(IReadOnlyList<Shortage> Shortages) : ReservingOutcome;
}
