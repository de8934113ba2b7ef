namespace Gateway.Api;

/// <summary>Names this app for whoever hosts it: <c>WebApplicationFactory&lt;GatewayApp&gt;</c>.</summary>
public sealed class GatewayApp;
