namespace Analytics.Api;

/// <summary>Names this app for whoever hosts it: <c>WebApplicationFactory&lt;AnalyticsApp&gt;</c>.</summary>
public sealed class AnalyticsApp;
