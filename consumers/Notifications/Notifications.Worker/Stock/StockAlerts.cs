namespace Notifications.Worker.Stock;

/// <summary>Raises an alert when a product runs out. A message that comes twice is handled once.</summary>
public sealed class StockAlerts(AlertStore store, TimeProvider clock)
{
    /// <summary>Fewer than this are few.</summary>
    public const int Few = 5;

    /// <summary>Handles one message.</summary>
    /// <returns>False where it was handled before.</returns>
    /// <exception cref="System.Text.Json.JsonException">The body is no message about stock.</exception>
    public Task<bool> HandleAsync(string messageId, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var changed = StockMessages.Read(body.Span);
        var alert = changed.Available < Few ? new StockAlert(changed.Sku, changed.Available, clock.GetUtcNow()) : null;
        return store.HandledAsync(messageId, alert, cancellationToken);
    }
}
