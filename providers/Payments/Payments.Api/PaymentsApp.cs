namespace Payments.Api;

/// <summary>Names this app for whoever hosts it: <c>WebApplicationFactory&lt;PaymentsApp&gt;</c>.</summary>
public sealed class PaymentsApp;
