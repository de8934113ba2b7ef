using Microsoft.AspNetCore.Identity;
using ServiceDefaults.Tokens;
using Users.Api.Accounts;
using Users.Api.EmailVerification;
using Users.Api.Storage;

namespace Users.Api.Registration;

/// <summary>Makes accounts. Who cannot be sent a mail is not registered: nobody could ever verify the address.</summary>
internal sealed class Registering(UsersContext context, IPasswordHasher<User> passwords, EmailChallenge challenge, TimeProvider clock)
{
    /// <returns>Null where the e-mail address is taken.</returns>
    public async Task<User?> RegisterAsync(RegistrationRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var user = new User
        {
            Id = Guid.CreateVersion7(now),
            Email = UserRules.Normalize(request.Email!),
            Name = request.Name!,
            Role = Roles.Customer,
            CreatedAt = now,
        };
        user.PasswordHash = passwords.HashPassword(user, request.Password!);

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        context.Users.Add(user);
        if (!await context.TrySaveAsync(cancellationToken))
            return null;
        await challenge.CommitAsync(transaction, user, cancellationToken);
        return user;
    }
}
