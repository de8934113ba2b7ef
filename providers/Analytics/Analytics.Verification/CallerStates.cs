using Analytics.Verification.Hosting;
using Contracts.Providers.States;
using Microsoft.Extensions.Options;
using ServiceDefaults.Tokens;

namespace Analytics.Verification;

/// <summary>Who calls. Each state makes a fresh token, which the request takes in place of the contract's example.</summary>
public sealed class CallerStates(TokenWriter tokens, IOptions<TokenSettings> settings)
{
    [ProviderState("a user with role {role} is logged in")]
    public object LoggedIn(string role) => new { token = tokens.Write(Guid.CreateVersion7(), role).Token };

    [ProviderState("the token of a user with role {role} has expired")]
    public object Expired(string role) => new { token = AnalyticsHost.ExpiredTokenOf(role, settings) };
}
