namespace Notifications.Worker.Stock;

/// <summary>What Notifications reads of the event <c>stock-changed</c>; the writer may add what it likes.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Available">How many of it can still be promised.</param>
public sealed record StockChanged(string Sku, int Available);
