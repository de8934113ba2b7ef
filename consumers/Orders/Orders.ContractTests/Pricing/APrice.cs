using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using ServiceDefaults.Testing;

namespace Orders.ContractTests.Pricing;

/// <summary>The interaction that two classes are about: one when all is well, one when Pricing fails.</summary>
internal static class APrice
{
    // No matchers on the money: what three times 19.99 is, is part of the contract.
    public static IResponseBuilderV4 IsAskedOf(IPactBuilderV4 pricing) => pricing.UponReceiving("a request for the price of an order").WithScenario(Workflows.Checkout.At(6))
        .Given("product chair-oak costs 129.95 EUR")
        .Given("product lamp-desk costs 19.99 EUR")
        .WithRequest(HttpMethod.Post, "/quotes")
        .WithHeader("X-Correlation-Id", Match.NotEmpty("checkout-4711"))
        .WithJsonBody(TheOrders.GoodsAsJson)
        .WillRespond()
        .WithStatus(200)
        .WithJsonBody(new
        {
            lines = new[]
            {
                new { sku = "chair-oak", quantity = 1, unitPrice = 129.95m, total = 129.95m },
                new { sku = "lamp-desk", quantity = 3, unitPrice = 19.99m, total = 59.97m },
            },
            total = 189.92m,
            currency = "EUR",
        });
}
