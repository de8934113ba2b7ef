namespace Bazaar.Sandbox.Orders;

/// <summary>What a seller says of an order.</summary>
internal sealed record StatusRequest(OrderStatus? Status, string? Reason);

/// <summary>What a tester has bought, since nobody else buys in a sandbox.</summary>
/// <param name="Card">The card that the seller is paid with; a good one, if nothing is said.</param>
internal sealed record TestOrderRequest(IReadOnlyList<OrderLine>? Lines, string? Card);
