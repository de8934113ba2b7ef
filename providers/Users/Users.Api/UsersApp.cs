namespace Users.Api;

/// <summary>Names this app for whoever hosts it: <c>WebApplicationFactory&lt;UsersApp&gt;</c>.</summary>
public sealed class UsersApp;
