namespace PactBroker.Reservations;

/// <summary>That a version is about to be deployed.</summary>
internal sealed record ReservationRow
{
    public required string Uuid { get; init; }

    public required string ApplicationInstance { get; init; }

    public long ValidFrom { get; init; }

    public long ValidTo { get; init; }
}
