namespace Users.Api.Login;

/// <summary>Who says to be whom.</summary>
internal sealed record LoginRequest(string? Email, string? Password);

/// <summary>What the user shows to every service from now on.</summary>
internal sealed record LoginAnswer(string Token, DateTimeOffset ExpiresAt);
