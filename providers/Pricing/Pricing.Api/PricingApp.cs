namespace Pricing.Api;

/// <summary>Names this app for whoever hosts it: <c>WebApplicationFactory&lt;PricingApp&gt;</c>.</summary>
public sealed class PricingApp;
