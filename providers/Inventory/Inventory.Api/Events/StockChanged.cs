using System.Text.Json;

namespace Inventory.Api.Events;

/// <summary>The event <c>stock-changed</c>: how much of a product there is now, in all warehouses together.</summary>
public sealed record StockChanged(string Sku, int OnHand, int Reserved, int Available, DateTimeOffset ChangedAt)
{
    /// <summary>The exchange that it goes to.</summary>
    public const string Exchange = "inventory";

    /// <summary>The key that it is published under.</summary>
    public const string RoutingKey = "stock.changed";

    /// <summary>How it is written.</summary>
    public static JsonSerializerOptions Json { get; } = JsonSerializerOptions.Web;
}
