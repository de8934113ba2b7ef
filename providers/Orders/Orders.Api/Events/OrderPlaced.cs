namespace Orders.Api.Events;

/// <summary>The event <c>order-placed</c>: somebody bought something, and it is reserved and paid.</summary>
public sealed record OrderPlaced(Guid OrderId, string Customer, IReadOnlyList<PlacedLine> Lines, decimal Total, string Currency, DateTimeOffset PlacedAt)
{
    /// <summary>The key that it is published under.</summary>
    public const string RoutingKey = "order.placed";
}

/// <summary>What one line of the order costs.</summary>
public sealed record PlacedLine(string Sku, int Quantity, decimal UnitPrice, decimal Total);
