using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults.Storage;
using ServiceDefaults.Tokens;
using Users.Api.Storage;

namespace Users.Api.Accounts;

/// <summary>
/// Makes the accounts of services when the app starts: no service can read a mail, and without them nobody could buy. One whose password is another by now gets that. Several
/// instances may start at once.
/// </summary>
internal sealed class ServiceAccounts(
    IServiceScopeFactory scopes, IOptions<ServiceAccountSettings> settings, IPasswordHasher<User> passwords, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var account in settings.Value.Known)
        {
            await using var scope = scopes.CreateAsyncScope();
            await SaveAsync(account, scope.ServiceProvider.GetRequiredService<UsersContext>(), cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task SaveAsync(ServiceAccount account, UsersContext context, CancellationToken cancellationToken)
    {
        var email = UserRules.Normalize(account.Email);
        var user = await context.Users.SingleOrDefaultAsync(known => known.Email == email, cancellationToken) ?? context.Users.Add(New(email)).Entity;
        if (passwords.VerifyHashedPassword(user, user.PasswordHash, account.Password) is not PasswordVerificationResult.Failed)
            return;

        user.PasswordHash = passwords.HashPassword(user, account.Password);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException refusal) when (refusal.IsUniqueViolation())
        {
            // Another instance was faster.
        }
    }

    private User New(string email)
    {
        var now = clock.GetUtcNow();
        return new User { Id = Guid.CreateVersion7(now), Email = email, Name = email, Role = Roles.Service, CreatedAt = now, RegisteredAt = now, VerifiedAt = now };
    }
}
