using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Gateway.Clients.Orders;
using Gateway.ContractTests.Users;
using ServiceDefaults.Testing;

namespace Gateway.ContractTests.Orders;

public sealed class FollowingOrders
{
    private static readonly Guid Order = new("0198c0de-0000-7000-8000-000000000001");
    private static readonly Guid SomebodyElses = new("0198c0de-0000-7000-8000-000000000003");

    private readonly IPactBuilderV4 _orders = Pact.V4("Gateway", "Orders").WithHttpInteractions();

    [Theory]
    [InlineData("placed", 2)]
    [InlineData("assigned", 3)]
    [InlineData("completed", 4)]
    public async Task An_order_says_how_far_it_is(string status, int step)
    {
        _orders.UponReceiving("a request for an order").WithScenario(Workflows.LifeOfAnOrder.At(step)).FromACustomer()
            .Given($"order {Order} over 189.92 EUR is {status}")
            .WithRequest(HttpMethod.Get, $"/orders/{Order}")
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new { id = Order, status, total = 189.92m, currency = Match.Regex("EUR", "^[A-Z]{3}$") });

        await _orders.VerifyAsync(async provider =>
            (await provider.AsksOrders().FindOrderAsync("a-token", Order, provider.CancellationToken)).Should().Be(new OrderState(Order, status, 189.92m, "EUR")));
    }

    [Fact]
    public async Task An_order_that_does_not_exist_is_nothing_not_an_error()
    {
        _orders.UponReceiving("a request for an order").FromACustomer()
            .Given($"there is no order {Order}")
            .WithRequest(HttpMethod.Get, $"/orders/{Order}")
            .WillRespond()
            .WithStatus(404);

        await _orders.VerifyAsync(async provider => (await provider.AsksOrders().FindOrderAsync("a-token", Order, provider.CancellationToken)).Should().BeNull());
    }

    [Fact]
    public async Task Somebody_elses_order_does_not_exist_for_the_caller()
    {
        _orders.UponReceiving("a request for somebody else's order").FromACustomer()
            .Given($"order {SomebodyElses} is somebody else's")
            .WithRequest(HttpMethod.Get, $"/orders/{SomebodyElses}")
            .WillRespond()
            .WithStatus(404);

        await _orders.VerifyAsync(async provider => (await provider.AsksOrders().FindOrderAsync("a-token", SomebodyElses, provider.CancellationToken)).Should().BeNull());
    }
}
