namespace Bazaar.Sandbox.Orders;

/// <summary>What a buyer bought of a seller.</summary>
/// <param name="Card">The token of a card of the marketplace, good for this order: the buyer has paid, and this is how the seller is paid.</param>
/// <param name="Reason">Why the seller declined it.</param>
internal sealed record Order(string Number, string Card, IReadOnlyList<OrderLine> Lines, decimal Total, string Currency, OrderStatus Status = OrderStatus.New, string? Reason = null)
{
    /// <summary>What has become of it may be said again.</summary>
    public bool MayBecome(OrderStatus status) => status == Status || (Status, status) switch
    {
        (OrderStatus.New, OrderStatus.Accepted or OrderStatus.Declined) => true,
        (OrderStatus.Accepted, OrderStatus.Delivered or OrderStatus.Canceled) => true,
        _ => false,
    };
}

/// <summary>One product and how many of it.</summary>
internal sealed record OrderLine(string Sku, int Quantity);

/// <summary>As the marketplace lists them.</summary>
internal sealed record OrderList(IReadOnlyList<Order> Orders);
