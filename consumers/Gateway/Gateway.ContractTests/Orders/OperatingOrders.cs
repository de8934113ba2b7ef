using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Gateway.Clients.Orders;
using Gateway.ContractTests.Users;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Correlation;

namespace Gateway.ContractTests.Orders;

/// <summary>What the gateway needs of Orders to run in production, whatever it is asked.</summary>
public sealed class OperatingOrders
{
    private readonly IPactBuilderV4 _orders = Pact.V4("Gateway", "Orders").WithHttpInteractions();

    [Fact]
    [Trait("row", "S2-003")]
    public async Task It_says_whether_it_can_work()
    {
        _orders.UponReceiving("a request for its health")
            .WithRequest(HttpMethod.Get, "/health")
            .WillRespond()
            .WithStatus(200);

        await _orders.VerifyAsync(async provider =>
        {
            var asking = () => provider.AsksOrders().CheckHealthAsync(provider.CancellationToken);

            await asking.Should().NotThrowAsync();
        });
    }

    [Fact]
    public async Task It_takes_over_the_correlation_id_and_hands_it_back()
    {
        _orders.UponReceiving("a request with a correlation id").FromACustomer()
            .Given("order 0198c0de-0000-7000-8000-000000000002 over 1.50 EUR is placed")
            .WithRequest(HttpMethod.Get, "/orders/0198c0de-0000-7000-8000-000000000002")
            .WithHeader("X-Correlation-Id", "order-4711")
            .WillRespond()
            .WithStatus(200)
            .WithHeader("X-Correlation-Id", "order-4711")
            .WithJsonBody(new { id = Match.Uuid("0198c0de-0000-7000-8000-000000000002"), status = AnyText.Like("placed"), total = Match.Decimal(1.5m), currency = AnyText.Like("EUR") });

        await _orders.VerifyAsync(async provider =>
        {
            var gateway = TheGateway.ClientsOf(provider.MockServerUri);
            gateway.GetRequiredService<CorrelationContext>().Current = "order-4711";

            var order = await gateway.GetRequiredService<OrdersClient>().FindOrderAsync("a-token", new Guid("0198c0de-0000-7000-8000-000000000002"), provider.CancellationToken);

            order.Should().NotBeNull();
        });
    }
}
