namespace Notifications.Worker.Orders;

/// <summary>Tells customers and technicians what happens to their orders. A message that comes twice is handled once.</summary>
public sealed class OrderNotices(NoticeStore store)
{
    /// <summary>Tells the customer that their order was placed.</summary>
    /// <returns>False where the message was handled before.</returns>
    /// <exception cref="System.Text.Json.JsonException">The body is no such message.</exception>
    public Task<bool> PlacedAsync(string messageId, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var placed = OrderMessages.Read<OrderPlaced>(body.Span);
        return store.HandledAsync(messageId, placed.OrderId, placed.Customer, $"Your order over {placed.Total:0.00} {placed.Currency} is placed.", placed.Customer, cancellationToken);
    }

    /// <summary>Tells the technician that there is something to do.</summary>
    /// <returns>False where the message was handled before.</returns>
    /// <exception cref="System.Text.Json.JsonException">The body is no such message.</exception>
    public Task<bool> AssignedAsync(string messageId, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var assigned = OrderMessages.Read<OrderAssigned>(body.Span);
        return store.HandledAsync(messageId, assigned.OrderId, assigned.Technician, "An order is assigned to you.", customer: null, cancellationToken);
    }

    /// <summary>Gives the customer a receipt.</summary>
    /// <returns>False where the message was handled before.</returns>
    public Task<bool> PaidAsync(string messageId, PaymentCaptured captured, CancellationToken cancellationToken)
    {
        var text = $"We received {captured.Amount:0.00} {captured.Currency} by {captured.Method}.";
        return store.HandledAsync(messageId, captured.OrderId, recipient: null, text, customer: null, cancellationToken);
    }
}
