namespace Gateway.Api.Users;

/// <summary>Who says to be whom.</summary>
internal sealed record LoginRequest(string? Email, string? Password);

/// <summary>A user who has read their mail.</summary>
internal sealed record VerificationRequest(string? Token);
