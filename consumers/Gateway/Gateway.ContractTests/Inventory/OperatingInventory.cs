using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Gateway.Clients.Inventory;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Correlation;

namespace Gateway.ContractTests.Inventory;

/// <summary>What the gateway needs of Inventory to run in production, whatever it is asked.</summary>
public sealed class OperatingInventory
{
    private readonly IPactBuilderV4 _inventory = Pact.V4("Gateway", "Inventory").WithHttpInteractions();

    [Fact]
    [Trait("row", "S2-003")]
    public async Task It_says_whether_it_can_work()
    {
        _inventory.UponReceiving("a request for its health")
            .WithRequest(HttpMethod.Get, "/health")
            .WillRespond()
            .WithStatus(200);

        await _inventory.VerifyAsync(async provider =>
        {
            var asking = () => provider.AsksInventory().CheckHealthAsync(TestContext.Current.CancellationToken);

            await asking.Should().NotThrowAsync();
        });
    }

    [Fact]
    [Trait("row", "S2-015"), Trait("row", "S2-042")]
    public async Task It_takes_over_the_correlation_id_and_hands_it_back()
    {
        _inventory.UponReceiving("a request with a correlation id")
            .Given("product chair-oak exists")
            .WithRequest(HttpMethod.Get, "/products/chair-oak")
            .WithHeader("X-Correlation-Id", "order-4711")
            .WillRespond()
            .WithStatus(200)
            .WithHeader("X-Correlation-Id", "order-4711")
            .WithJsonBody(new { sku = "chair-oak", name = Match.Type("Oak chair"), category = Match.Type("furniture") });

        await _inventory.VerifyAsync(async provider =>
        {
            var gateway = TheGateway.ClientsOf(provider.MockServerUri);
            gateway.GetRequiredService<CorrelationContext>().Current = "order-4711";

            var product = await gateway.GetRequiredService<InventoryClient>().FindProductAsync("chair-oak", TestContext.Current.CancellationToken);

            product.Should().NotBeNull();
        });
    }
}
