namespace PactBroker.Client.Deployments;

/// <summary>The body of a reservation.</summary>
internal sealed record ReservationWire(string? ApplicationInstance, long? ExpiresInSeconds);
