using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.Calls;

namespace ServiceDefaults.Tokens;

/// <summary>What every service with an account of its own asks Users.</summary>
public sealed class AccountClient(HttpClient http)
{
    internal const string Provider = "Users";

    /// <summary>Gives a service a token for its password.</summary>
    /// <exception cref="ProviderFailedException">Users gave no usable answer, or does not take the password.</exception>
    public async Task<AccountToken> LogInAsync(IOwnAccount account, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync("login", new { email = account.AccountEmail, password = account.AccountPassword }, cancellationToken);
        return await response.ReadAsync<AccountToken>(Provider, HttpStatusCode.OK, cancellationToken);
    }
}

/// <summary>What a service shows others.</summary>
public sealed record AccountToken(string Token, DateTimeOffset ExpiresAt);
