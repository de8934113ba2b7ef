using Gateway.Clients;

namespace Gateway.Api.Reservations;

/// <summary>What a customer wants to have set aside.</summary>
internal sealed record ReservationRequest(IReadOnlyList<Line>? Lines);

/// <summary>What is set aside, and for how much.</summary>
internal sealed record ReservationAnswer(Guid Id, decimal Total, string Currency);
