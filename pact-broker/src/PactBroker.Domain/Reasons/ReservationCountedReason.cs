using System.Globalization;
using PactBroker.Domain.Matrix.Facts;

namespace PactBroker.Domain.Reasons;

/// <summary>While a deployment is under way, the versions before and after it both have to work with everybody else.</summary>
public sealed record ReservationCountedReason(CountedReservation Reservation) : Reason(ReasonId)
{
    public const string ReasonId = "reservation-counted";

    public override string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"Version {Reservation.Version} of {Reservation.Pacticipant} is about to be deployed to {Reservation.Environment} and counts as if it ran there (its place is reserved until {Reservation.Until:yyyy-MM-ddTHH:mm:ssZ})");
}
