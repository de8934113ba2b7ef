namespace Bazaar.Sandbox;

/// <summary>Names this app for whoever hosts it: <c>WebApplicationFactory&lt;BazaarApp&gt;</c>.</summary>
public sealed class BazaarApp;
