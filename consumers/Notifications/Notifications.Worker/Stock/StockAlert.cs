namespace Notifications.Worker.Stock;

/// <summary>Somebody is to be told that a product runs out.</summary>
public sealed record StockAlert(string Sku, int Available, DateTimeOffset RaisedAt);
