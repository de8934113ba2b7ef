using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Gateway.Clients;
using Gateway.Clients.Inventory;
using Gateway.ContractTests.Users;

namespace Gateway.ContractTests.Inventory;

public sealed class ReservingGoods
{
    private readonly IPactBuilderV4 _inventory = Pact.V4("Gateway", "Inventory").WithHttpInteractions();

    [Fact]
    public async Task Goods_that_are_there_are_reserved_under_an_id()
    {
        _inventory.UponReceiving("a request to reserve goods").FromACustomer()
            .Given("product chair-oak has 12 in stock")
            .Given("product desk-pine has 1 in stock")
            .WithRequest(HttpMethod.Post, "/reservations")
            .WithJsonBody(new { lines = new[] { new { sku = "chair-oak", quantity = 2 }, new { sku = "desk-pine", quantity = 1 } } })
            .WillRespond()
            .WithStatus(201)
            .WithJsonBody(new { id = Match.Uuid("0198c0de-0000-7000-8000-000000000001") });

        await _inventory.VerifyAsync(async provider =>
        {
            var outcome = await provider.AsksInventory().ReserveAsync(
                "a-token", [new Line("chair-oak", 2), new Line("desk-pine", 1)], TestContext.Current.CancellationToken);

            outcome.Should().Be(new ReservationOutcome.Reserved(new Guid("0198c0de-0000-7000-8000-000000000001")));
        });
    }

    [Fact]
    public async Task Too_little_stock_is_a_refusal_that_says_of_what()
    {
        _inventory.UponReceiving("a request to reserve goods").FromACustomer()
            .Given("product chair-oak has 1 in stock")
            .WithRequest(HttpMethod.Post, "/reservations")
            .WithJsonBody(new { lines = new[] { new { sku = "chair-oak", quantity = 2 } } })
            .WillRespond()
            .WithStatus(409)
            .WithJsonBody(new { shortages = new[] { new { sku = "chair-oak", requested = 2, available = 1 } } }, "application/problem+json");

        await _inventory.VerifyAsync(async provider =>
        {
            var outcome = await provider.AsksInventory().ReserveAsync("a-token", [new Line("chair-oak", 2)], TestContext.Current.CancellationToken);

            outcome.Should().BeOfType<ReservationOutcome.Refused>()
                .Which.Shortages.Should().Equal(new Shortage("chair-oak", Requested: 2, Available: 1));
        });
    }
}
