using System.Collections.Frozen;

namespace Orders.Api.Orders;

/// <summary>What may follow what in an order's life.</summary>
public static class OrderLifecycle
{
    private static readonly FrozenDictionary<OrderStatus, OrderStatus[]> Next = new Dictionary<OrderStatus, OrderStatus[]>
    {
        [OrderStatus.Placed] = [OrderStatus.Assigned, OrderStatus.Canceled],
        [OrderStatus.Assigned] = [OrderStatus.Started, OrderStatus.Canceled],
        [OrderStatus.Started] = [OrderStatus.Completed],
        [OrderStatus.Completed] = [],
        [OrderStatus.Canceled] = [],
    }.ToFrozenDictionary();

    public static IReadOnlyList<OrderStatus> After(OrderStatus status) => Next[status];
}
