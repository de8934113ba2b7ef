namespace Orders.Clients;

/// <summary>One product and how many of it.</summary>
public sealed record Line(string Sku, int Quantity);
