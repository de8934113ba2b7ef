using Contracts.Providers.States;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Tokens;
using Users.Api.Accounts;
using Users.Api.EmailVerification;
using Users.Api.Storage;
using Users.Verification.Hosting;

namespace Users.Verification;

/// <summary>What consumers take for granted about users, brought about in the database. A state holds whatever held before.</summary>
public sealed class UsersStates(UsersContext database, IPasswordHasher<User> passwords, IVerificationTokens tokens)
{
    [ProviderState("nobody has the e-mail address {email}")]
    public Task NoUser(string email, CancellationToken cancellationToken) =>
        database.Users.Where(user => user.Email == email).ExecuteDeleteAsync(cancellationToken);

    [ProviderState("user {email} exists")]
    public Task Exists(string email, CancellationToken cancellationToken) => SaveAsync(Some.User(email), cancellationToken);

    [ProviderState("user {email} has the password {*password}")]
    public Task HasPassword(string email, string password, CancellationToken cancellationToken)
    {
        var user = Some.User(email);
        user.PasswordHash = passwords.HashPassword(user, password);
        return SaveAsync(user, cancellationToken);
    }

    [ProviderState("service {email} has the password {*password}")]
    public Task ServiceHasPassword(string email, string password, CancellationToken cancellationToken)
    {
        var account = Some.User(email, Roles.Service);
        account.PasswordHash = passwords.HashPassword(account, password);
        return SaveAsync(account, cancellationToken);
    }

    [ProviderState("user {email} has not verified the address")]
    public Task HasNotVerified(string email, CancellationToken cancellationToken) =>
        database.Users.Where(user => user.Email == email).ExecuteUpdateAsync(user => user.SetProperty(u => u.VerifiedAt, (DateTimeOffset?)null), cancellationToken);

    [ProviderState("user {email} was mailed a token")]
    public async Task<object> WasMailedAToken(string email, CancellationToken cancellationToken)
    {
        var user = Some.User(email, verified: false);
        await SaveAsync(user, cancellationToken);
        return new { userId = user.Id, mailedToken = await tokens.IssueAsync(user.Id, cancellationToken) };
    }

    [ProviderState("there is another user")]
    public async Task<object> AnotherUser(CancellationToken cancellationToken)
    {
        var other = Some.User("other@example.com");
        await SaveAsync(other, cancellationToken);
        return new { otherId = other.Id };
    }

    [ProviderState("there are {count} users named {name}")]
    public async Task Named(int count, string name, CancellationToken cancellationToken)
    {
        await database.Users.Where(user => user.Name.Contains(name) || user.Email.Contains(name)).ExecuteDeleteAsync(cancellationToken);
        database.AddRange(Enumerable.Range(1, count).Select(number => Some.User($"user-{number}@example.com", name: $"{name} {number}")));
        await database.SaveChangesAsync(cancellationToken);
    }

    private async Task SaveAsync(User user, CancellationToken cancellationToken)
    {
        await NoUser(user.Email, cancellationToken);
        database.Add(user);
        await database.SaveChangesAsync(cancellationToken);
    }
}
