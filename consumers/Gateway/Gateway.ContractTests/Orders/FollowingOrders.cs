using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Gateway.Clients.Orders;

namespace Gateway.ContractTests.Orders;

public sealed class FollowingOrders
{
    private static readonly Guid Order = new("0198c0de-0000-7000-8000-000000000001");

    private readonly IPactBuilderV4 _orders = Pact.V4("Gateway", "Orders").WithHttpInteractions();

    [Theory]
    [InlineData("placed")]
    [InlineData("assigned")]
    [InlineData("completed")]
    public async Task An_order_says_how_far_it_is(string status)
    {
        _orders.UponReceiving("a request for an order")
            .Given($"order {Order} over 189.92 EUR is {status}")
            .WithRequest(HttpMethod.Get, $"/orders/{Order}")
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new { id = Order, status, total = 189.92m, currency = Match.Regex("EUR", "^[A-Z]{3}$") });

        await _orders.VerifyAsync(async provider =>
            (await provider.AsksOrders().FindOrderAsync(Order, provider.CancellationToken)).Should().Be(new OrderState(Order, status, 189.92m, "EUR")));
    }

    [Fact]
    public async Task An_order_that_does_not_exist_is_nothing_not_an_error()
    {
        _orders.UponReceiving("a request for an order")
            .Given($"there is no order {Order}")
            .WithRequest(HttpMethod.Get, $"/orders/{Order}")
            .WillRespond()
            .WithStatus(404);

        await _orders.VerifyAsync(async provider => (await provider.AsksOrders().FindOrderAsync(Order, provider.CancellationToken)).Should().BeNull());
    }
}
