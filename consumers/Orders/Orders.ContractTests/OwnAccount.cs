using Contracts.Consumers;
using Contracts.Consumers.Matchers;

namespace Orders.ContractTests;

/// <summary>Orders asks others on its own account. No token is ever written into a contract: the provider's state makes one each time it is verified.</summary>
internal static class OwnAccount
{
    /// <summary>The request shows the token of a service.</summary>
    public static IRequestBuilderV4 OnOwnAccount(this IRequestBuilderV4 request) => request
        .Given("a user with role service is logged in")
        .WithHeader("Authorization", Match.FromProviderState("Bearer ${token}", "Bearer a-token"));
}
