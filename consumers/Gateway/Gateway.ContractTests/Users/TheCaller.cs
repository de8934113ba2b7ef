using Contracts.Consumers;
using Contracts.Consumers.Matchers;

namespace Gateway.ContractTests.Users;

/// <summary>Who the gateway asks for. No token is ever written into a contract: the provider's state makes one each time it is verified.</summary>
internal static class TheCaller
{
    /// <summary>The request shows the token of a customer who is logged in.</summary>
    public static IRequestBuilderV4 FromACustomer(this IRequestBuilderV4 request) => request.Given("a user with role customer is logged in").WithHeader("Authorization", Token);

    public static IMatcher Token => Match.FromProviderState("Bearer ${token}", "Bearer a-token");
}
