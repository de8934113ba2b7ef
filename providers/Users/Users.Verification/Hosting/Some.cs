using Users.Api.Accounts;

namespace Users.Verification.Hosting;

/// <summary>Rows that are valid wherever a test does not say otherwise.</summary>
internal static class Some
{
    public const string Password = "correct horse battery";

    private static readonly DateTimeOffset Then = DateTimeOffset.Parse("2026-01-01T00:00:00Z");

    public static User User(string email = "anna@example.com", string role = "customer", string name = "Anna Smith", bool verified = true) =>
        new() { Id = Guid.CreateVersion7(), Email = email, Name = name, Role = role, CreatedAt = Then, RegisteredAt = verified ? Then : null, VerifiedAt = verified ? Then : null };

    /// <summary>A registration without mistakes.</summary>
    public static object Registration(string email = "anna@example.com") => new { email, name = "Anna Smith", password = Password };
}
