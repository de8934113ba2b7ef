namespace Orders.Clients.Inventory;

/// <summary>What became of a wish to have goods set aside.</summary>
public abstract record ReservationOutcome
{
    private ReservationOutcome()
    {
    }

    /// <summary>All of them are set aside.</summary>
    public sealed record Reserved : ReservationOutcome;

    /// <summary>None of them is: of these there are too few.</summary>
    public sealed record Refused(IReadOnlyList<Shortage> Shortages) : ReservationOutcome;
}

/// <summary>A product of which there is less than was asked for.</summary>
public sealed record Shortage(string Sku, int Requested, int Available);
