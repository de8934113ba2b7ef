namespace Orders.Api.Events;

/// <summary>The event <c>order-completed</c>: the customer signed for it.</summary>
public sealed record OrderCompleted(Guid OrderId, string Customer, decimal Total, string Currency, DateTimeOffset CompletedAt)
{
    /// <summary>The key that it is published under.</summary>
    public const string RoutingKey = "order.completed";
}
