using Contracts.Providers.States;

namespace ServiceDefaults.Testing;

/// <summary>Who calls a service that lets callers in by their token alone. Each state makes a fresh token, which the request takes in place of the contract's example.</summary>
public sealed class CallerStates
{
    [ProviderState("a user with role {role} is logged in")]
    public object LoggedIn(string role) => new { callerId = TestTokens.UserWith(role), token = TestTokens.Of(role) };

    [ProviderState("the token of a user with role {role} has expired")]
    public object Expired(string role) => new { callerId = TestTokens.UserWith(role), token = TestTokens.Expired(role) };
}
