namespace Orders.Api.Events;

/// <summary>The event <c>order-assigned</c>: somebody is to carry the order out.</summary>
public sealed record OrderAssigned(Guid OrderId, string Technician, DateTimeOffset AssignedAt)
{
    /// <summary>The key that it is published under.</summary>
    public const string RoutingKey = "order.assigned";
}
