using Contracts.Providers.States;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults.Tokens;
using Users.Api.Accounts;
using Users.Api.Storage;
using Users.Verification.Hosting;

namespace Users.Verification;

/// <summary>Who calls. Each state makes a user and a fresh token, which the request takes in place of the contract's example.</summary>
public sealed class CallerStates(UsersContext database, TokenWriter tokens, IOptions<TokenSettings> settings)
{
    [ProviderState("a user with role {role} is logged in")]
    public async Task<object> LoggedIn(string role, CancellationToken cancellationToken)
    {
        var caller = await CallerAsync(role, cancellationToken);
        return new { callerId = caller.Id, token = tokens.Write(caller.Id, role).Token };
    }

    [ProviderState("the token of a user with role {role} has expired")]
    public async Task<object> Expired(string role, CancellationToken cancellationToken)
    {
        var caller = await CallerAsync(role, cancellationToken);
        return new { callerId = caller.Id, token = UsersHost.ExpiredTokenOf(caller, settings) };
    }

    [ProviderState("a customer who was logged in is gone")]
    public object Gone()
    {
        var gone = Some.User();
        return new { callerId = gone.Id, token = tokens.Write(gone.Id, gone.Role).Token };
    }

    private async Task<User> CallerAsync(string role, CancellationToken cancellationToken)
    {
        var caller = Some.User($"{role}@example.com", role, name: "Caller");
        await database.Users.Where(user => user.Email == caller.Email).ExecuteDeleteAsync(cancellationToken);
        database.Add(caller);
        await database.SaveChangesAsync(cancellationToken);
        return caller;
    }
}
