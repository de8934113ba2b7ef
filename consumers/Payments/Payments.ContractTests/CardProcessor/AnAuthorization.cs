using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Generators;
using ServiceDefaults.Testing;

namespace Payments.ContractTests.CardProcessor;

/// <summary>The interaction that two classes are about: one when all is well, one when the card processor fails.</summary>
internal static class AnAuthorization
{
    /// <summary>Which authorization it is says the state: nobody can choose the ids of somebody else's sandbox.</summary>
    public static IResponseBuilderV4 Becomes(IPactBuilderV4 processor, string change, string state) => processor.UponReceiving($"a request to {change} an amount")
        .WithScenario(change == "capture" ? [Workflows.Checkout.At(11)] : [])
        .Given($"an authorization is {state}")
        .WithRequest(HttpMethod.Post, Match.Generated(
            Match.Regex($"/v1/authorizations/auth_4711/{change}", $"^/v1/authorizations/[^/]+/{change}$"),
            new ProviderStateGenerator($"/v1/authorizations/${{authorization}}/{change}")))
        .WithHeader("Authorization", Match.Regex("Bearer sk_test", "^Bearer .+$"))
        .WithHeader("Idempotency-Key", Key($"auth_4711-{change}"))
        .WillRespond()
        .WithStatus(200);

    /// <summary>A new one in each verification: the processor remembers the answers of old ones.</summary>
    public static IMatcher Key(string example) => Match.Generated(Match.NotEmpty(example), new UuidGenerator());
}
