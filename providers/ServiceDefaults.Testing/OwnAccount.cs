using Contracts.Consumers;
using Contracts.Consumers.Matchers;

namespace ServiceDefaults.Testing;

/// <summary>A service that asks others on its own account. No token is ever written into a contract: the provider's state makes one each time it is verified.</summary>
public static class OwnAccount
{
    /// <summary>The request shows the token of a service.</summary>
    public static IRequestBuilderV4 OnOwnAccount(this IRequestBuilderV4 request, string state = "a user with role service is logged in") => request
        .Given(state)
        .WithHeader("Authorization", Match.FromProviderState("Bearer ${token}", "Bearer a-token"));
}
