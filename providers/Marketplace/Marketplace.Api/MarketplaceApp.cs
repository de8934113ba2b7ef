namespace Marketplace.Api;

/// <summary>Names this app for whoever hosts it: <c>WebApplicationFactory&lt;MarketplaceApp&gt;</c>.</summary>
public sealed class MarketplaceApp;
