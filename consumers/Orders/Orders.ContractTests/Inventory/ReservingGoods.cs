using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Orders.Clients;
using Orders.Clients.Inventory;
using ServiceDefaults.Testing;

namespace Orders.ContractTests.Inventory;

public sealed class ReservingGoods
{
    private static readonly IMatcher OfAnyOrder = Match.Regex($"/reservations/{TheOrders.Order}", "^/reservations/[0-9a-f-]{36}$");

    private readonly IPactBuilderV4 _inventory = Pact.V4("Orders", "Inventory").WithHttpInteractions();

    [Fact]
    public async Task Goods_are_reserved_under_the_id_of_their_order()
    {
        _inventory.UponReceiving("a request to reserve the goods of an order").WithScenario(Workflows.Checkout.At(5)).OnOwnAccount()
            .Given("product chair-oak has 12 in stock")
            .Given("product lamp-desk has 12 in stock")
            .WithRequest(HttpMethod.Put, OfAnyOrder)
            .WithHeader("X-Correlation-Id", Match.NotEmpty("checkout-4711"))
            .WithJsonBody(TheOrders.GoodsAsJson)
            .WillRespond()
            .WithStatus(201);

        await _inventory.VerifyAsync(async provider =>
        {
            var outcome = await provider.Asks<InventoryClient>().ReserveAsync(TheOrders.Order, TheOrders.Goods, provider.CancellationToken);

            outcome.Should().BeOfType<ReservationOutcome.Reserved>();
        });
    }

    [Fact]
    public async Task Goods_that_are_reserved_already_are_not_reserved_again()
    {
        _inventory.UponReceiving("a request to reserve the goods of an order a second time").OnOwnAccount()
            .Given($"order {TheOrders.OtherOrder} has 1 of product chair-oak reserved")
            .WithRequest(HttpMethod.Put, $"/reservations/{TheOrders.OtherOrder}")
            .WithJsonBody(new { lines = new[] { new { sku = "chair-oak", quantity = 1 } } })
            .WillRespond()
            .WithStatus(200);

        await _inventory.VerifyAsync(async provider =>
        {
            var outcome = await provider.Asks<InventoryClient>().ReserveAsync(TheOrders.OtherOrder, [new Line("chair-oak", 1)], provider.CancellationToken);

            outcome.Should().BeOfType<ReservationOutcome.Reserved>();
        });
    }

    [Fact]
    public async Task Too_little_stock_is_a_refusal_that_says_of_what()
    {
        _inventory.UponReceiving("a request to reserve the goods of an order").WithScenario(Workflows.Checkout.FailingAt(5)).OnOwnAccount()
            .Given("product chair-oak has 12 in stock")
            .WithRequest(HttpMethod.Put, OfAnyOrder)
            .WithJsonBody(new { lines = new[] { new { sku = "chair-oak", quantity = 100 } } })
            .WillRespond()
            .WithStatus(409)
            .WithJsonBody(new { shortages = new[] { new { sku = "chair-oak", requested = 100, available = 12 } } }, "application/problem+json");

        await _inventory.VerifyAsync(async provider =>
        {
            var outcome = await provider.Asks<InventoryClient>().ReserveAsync(TheOrders.Order, [new Line("chair-oak", 100)], provider.CancellationToken);

            outcome.Should().BeOfType<ReservationOutcome.Refused>().Which.Shortages.Should().Equal(new Shortage("chair-oak", 100, 12));
        });
    }

    [Fact]
    public async Task Goods_are_given_back()
    {
        _inventory.UponReceiving("a request to give back the goods of an order").OnOwnAccount()
            .Given($"order {TheOrders.Order} has 1 of product chair-oak reserved")
            .WithRequest(HttpMethod.Delete, OfAnyOrder)
            .WillRespond()
            .WithStatus(204);

        await _inventory.VerifyAsync(provider => provider.Asks<InventoryClient>().ReleaseAsync(TheOrders.Order, provider.CancellationToken));
    }

    [Fact]
    public async Task Goods_that_were_never_reserved_are_given_back_all_the_same()
    {
        _inventory.UponReceiving("a request to give back the goods of an order that has none").OnOwnAccount()
            .Given($"order {TheOrders.OtherOrder} has nothing reserved")
            .WithRequest(HttpMethod.Delete, $"/reservations/{TheOrders.OtherOrder}")
            .WillRespond()
            .WithStatus(204);

        await _inventory.VerifyAsync(provider => provider.Asks<InventoryClient>().ReleaseAsync(TheOrders.OtherOrder, provider.CancellationToken));
    }
}
