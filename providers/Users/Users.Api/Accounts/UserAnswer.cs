namespace Users.Api.Accounts;

/// <summary>A user as callers see it: nothing of the password.</summary>
internal sealed record UserAnswer(Guid Id, string Email, string Name, string? Phone, string Role, bool Verified, DateTimeOffset CreatedAt)
{
    public static UserAnswer Of(User user) => new(user.Id, user.Email, user.Name, user.Phone, user.Role, user.VerifiedAt is not null, user.CreatedAt);
}
