namespace Gateway.Clients.Users;

/// <summary>What the gateway needs to know of a user.</summary>
/// <param name="CreatedAt">When the user registered.</param>
public sealed record Profile(Guid Id, string Email, string Name, string? Phone, string Role, DateTimeOffset CreatedAt);

/// <summary>What is to become different; what is null stays as it is.</summary>
public sealed record ProfileChange(string? Email = null, string? Name = null, string? Phone = null);
