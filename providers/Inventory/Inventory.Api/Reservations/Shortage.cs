namespace Inventory.Api.Reservations;

/// <summary>A product of which there is less than was asked for.</summary>
internal sealed record Shortage(string Sku, int Requested, int Available);
