namespace Inventory.Api;

/// <summary>Names this app for whoever hosts it: <c>WebApplicationFactory&lt;InventoryApp&gt;</c>.</summary>
public sealed class InventoryApp;
