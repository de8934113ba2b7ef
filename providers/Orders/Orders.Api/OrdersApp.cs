namespace Orders.Api;

/// <summary>Names this app for whoever hosts it: <c>WebApplicationFactory&lt;OrdersApp&gt;</c>.</summary>
public sealed class OrdersApp;
