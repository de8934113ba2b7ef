using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Gateway.Clients.Pricing;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Correlation;

namespace Gateway.ContractTests.Pricing;

/// <summary>What the gateway needs of Pricing to run in production, whatever it is asked.</summary>
public sealed class OperatingPricing
{
    private readonly IPactBuilderV4 _pricing = Pact.V4("Gateway", "Pricing").WithHttpInteractions();

    [Fact]
    [Trait("row", "S2-003")]
    public async Task It_says_whether_it_can_work()
    {
        _pricing.UponReceiving("a request for its health")
            .WithRequest(HttpMethod.Get, "/health")
            .WillRespond()
            .WithStatus(200);

        await _pricing.VerifyAsync(async provider =>
        {
            var asking = () => provider.AsksPricing().CheckHealthAsync(TestContext.Current.CancellationToken);

            await asking.Should().NotThrowAsync();
        });
    }

    [Fact]
    public async Task It_takes_over_the_correlation_id_and_hands_it_back()
    {
        _pricing.UponReceiving("a request with a correlation id")
            .Given("product chair-oak costs 129.95 EUR")
            .WithRequest(HttpMethod.Get, "/prices/chair-oak")
            .WithHeader("X-Correlation-Id", "order-4711")
            .WillRespond()
            .WithStatus(200)
            .WithHeader("X-Correlation-Id", "order-4711")
            .WithJsonBody(new { amount = Match.Decimal(129.95m), currency = Match.Regex("EUR", "^[A-Z]{3}$") });

        await _pricing.VerifyAsync(async provider =>
        {
            var gateway = TheGateway.ClientsOf(provider.MockServerUri);
            gateway.GetRequiredService<CorrelationContext>().Current = "order-4711";

            var price = await gateway.GetRequiredService<PricingClient>().FindPriceAsync("chair-oak", TestContext.Current.CancellationToken);

            price.Should().NotBeNull();
        });
    }
}
