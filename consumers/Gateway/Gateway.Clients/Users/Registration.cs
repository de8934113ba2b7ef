namespace Gateway.Clients.Users;

/// <summary>Who wants to have an account.</summary>
public sealed record Registration(string? Email, string? Name, string? Password);
