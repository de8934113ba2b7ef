using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Tokens;
using Users.Api.Accounts;
using Users.Api.Storage;

namespace Users.Api.Login;

/// <summary>Tells users from others by their passwords.</summary>
internal sealed class LoggingIn(UsersContext context, IPasswordHasher<User> passwords, TokenWriter tokens)
{
    private static readonly User Nobody = new() { Id = Guid.Empty, Email = "", Name = "", Role = Roles.Customer, CreatedAt = DateTimeOffset.UnixEpoch };

    public async Task<LoginOutcome> LogInAsync(LoginRequest request, CancellationToken cancellationToken)
    {
        var email = UserRules.Normalize(request.Email ?? "");
        var password = request.Password ?? "";
        if (await context.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Email == email, cancellationToken) is not { } user)
        {
            // As long as a wrong password takes, so that time does not tell who is a user.
            passwords.HashPassword(Nobody, password);
            return new LoginOutcome.Refused();
        }

        if (passwords.VerifyHashedPassword(user, user.PasswordHash, password) is PasswordVerificationResult.Failed)
            return new LoginOutcome.Refused();
        if (user.VerifiedAt is null)
            return new LoginOutcome.NotVerified();

        var (token, expiresAt) = tokens.Write(user.Id, user.Role);
        return new LoginOutcome.LoggedIn(new LoginAnswer(token, expiresAt));
    }
}
