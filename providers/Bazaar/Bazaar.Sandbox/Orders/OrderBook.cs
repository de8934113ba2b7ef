using System.Collections.Concurrent;

namespace Bazaar.Sandbox.Orders;

/// <summary>What was bought.</summary>
internal sealed class OrderBook
{
    private readonly ConcurrentDictionary<(string Seller, string Number), Order> _orders = new();

    public void Add(string seller, Order order) => _orders[(seller, order.Number)] = order;

    public Order? Find(string seller, string number) => _orders.GetValueOrDefault((seller, number));

    /// <summary>The orders of a seller, or those that are so far.</summary>
    public IReadOnlyList<Order> Of(string seller, OrderStatus? status) =>
        [.. _orders.Where(entry => entry.Key.Seller == seller && (status is null || entry.Value.Status == status)).Select(entry => entry.Value).OrderBy(order => order.Number, StringComparer.Ordinal)];

    /// <returns>False where somebody else changed it in the meantime.</returns>
    public bool Change(string seller, Order from, Order to) => _orders.TryUpdate((seller, from.Number), to, from);
}
