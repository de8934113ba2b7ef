using System.Text.Json;

namespace Orders.Api.Events;

/// <summary>What the events of orders have in common.</summary>
public static class OrderEvents
{
    /// <summary>The exchange that they go to.</summary>
    public const string Exchange = "orders";

    /// <summary>How they are written.</summary>
    public static JsonSerializerOptions Json { get; } = JsonSerializerOptions.Web;
}
