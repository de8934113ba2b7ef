using Contracts.Consumers.Matchers;

namespace Gateway.ContractTests.Users;

/// <summary>Who the gateway asks for. No token is ever written into a contract: the provider's state makes one each time it is verified.</summary>
internal static class TheCaller
{
    public static IMatcher Token => Match.FromProviderState("Bearer ${token}", "Bearer a-token");
}
