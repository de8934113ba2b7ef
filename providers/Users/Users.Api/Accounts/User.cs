using ServiceDefaults.Tokens;

namespace Users.Api.Accounts;

/// <summary>Somebody with an account.</summary>
public sealed class User
{
    public required Guid Id { get; init; }

    /// <summary>In lower case; no two users have the same.</summary>
    public required string Email { get; set; }

    public required string Name { get; set; }

    public string? Phone { get; set; }

    /// <summary>As ASP.NET Core's hasher writes it: PBKDF2 with its salt and number of rounds.</summary>
    public string PasswordHash { get; set; } = "";

    /// <summary>One of <see cref="Roles"/>.</summary>
    public required string Role { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the first address was verified, which completes the registration; null until then.</summary>
    public DateTimeOffset? RegisteredAt { get; set; }

    /// <summary>When it was shown that the e-mail address is the user's; null until then.</summary>
    public DateTimeOffset? VerifiedAt { get; set; }
}
