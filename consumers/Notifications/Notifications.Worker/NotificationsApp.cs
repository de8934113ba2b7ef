namespace Notifications.Worker;

/// <summary>Names this app for whoever hosts it: <c>WebApplicationFactory&lt;NotificationsApp&gt;</c>.</summary>
public sealed class NotificationsApp;
