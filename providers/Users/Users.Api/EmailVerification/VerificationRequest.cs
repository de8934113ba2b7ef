namespace Users.Api.EmailVerification;

/// <summary>A user who has read their mail.</summary>
internal sealed record VerificationRequest(string? Token);
