namespace Gateway.Clients.Orders;

/// <summary>What somebody buys, and the token of the card that they pay with.</summary>
public sealed record Purchase(string? Card, IReadOnlyList<Line>? Lines);

/// <summary>How far an order is, and what it costs.</summary>
public sealed record OrderState(Guid Id, string Status, decimal Total, string Currency);
