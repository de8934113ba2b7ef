namespace Gateway.Clients.Pricing;

/// <summary>What a product costs now.</summary>
public sealed record Price(decimal Amount, string Currency);
