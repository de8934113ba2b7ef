using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using ServiceDefaults.Testing;

namespace Gateway.ContractTests.Inventory;

public sealed class AskingForStock
{
    private readonly IPactBuilderV4 _inventory = Pact.V4("Gateway", "Inventory").WithHttpInteractions();

    [Fact]
    [Trait("row", "S0-005")]
    public async Task What_is_reserved_is_not_available()
    {
        // The numbers are part of the contract: available is what is on hand without what is reserved, per warehouse and in all.
        _inventory.UponReceiving("a request for the stock of a product")
            .Given("product chair-oak is stored", new
            {
                warehouses = new[]
                {
                    new { code = "east", onHand = 10, reserved = 3 },
                    new { code = "west", onHand = 5, reserved = 0 },
                },
            })
            .WithRequest(HttpMethod.Get, "/stock/chair-oak")
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new
            {
                available = 12,
                warehouses = new[]
                {
                    new { code = "east", available = 7 },
                    new { code = "west", available = 5 },
                },
            });

        await _inventory.VerifyAsync(async provider =>
        {
            var stock = await provider.AsksInventory().FindStockAsync("chair-oak", TestContext.Current.CancellationToken);

            stock!.Available.Should().Be(12);
            stock.Warehouses.Select(warehouse => (warehouse.Code, warehouse.Available)).Should().Equal(("east", 7), ("west", 5));
        });
    }

    [Fact]
    [Trait("row", "S0-005"), Trait("row", "S0-006"), Trait("row", "S1-058")]
    public async Task A_product_in_no_warehouse_has_none_available()
    {
        _inventory.UponReceiving("a request for the stock of a product")
            .Given("product lamp-new is in no warehouse")
            .WithRequest(HttpMethod.Get, "/stock/lamp-new")
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new { available = 0, warehouses = Array.Empty<object>() });

        await _inventory.VerifyAsync(async provider =>
        {
            var stock = await provider.AsksInventory().FindStockAsync("lamp-new", TestContext.Current.CancellationToken);

            stock!.Available.Should().Be(0);
            stock.Warehouses.Should().BeEmpty();
        });
    }

    [Fact]
    [Trait("row", "S0-006")]
    public async Task Every_warehouse_has_a_code_and_a_number()
    {
        SomeStock();

        await _inventory.VerifyAsync(async provider =>
        {
            var stock = await provider.AsksInventory().FindStockAsync("chair-oak", TestContext.Current.CancellationToken);

            stock!.Warehouses.Should().OnlyContain(warehouse => warehouse.Code.Length > 0);
        });
    }

    [Fact]
    [Trait("row", "S1-059")]
    public async Task A_thousand_warehouses_are_read_as_one_is()
    {
        SomeStock().WithElements("$.warehouses", 1000);

        await _inventory.VerifyAsync(async provider =>
        {
            var stock = await provider.AsksInventory().FindStockAsync("chair-oak", TestContext.Current.CancellationToken);

            stock!.Warehouses.Should().HaveCount(1000);
        });
    }

    [Fact]
    public async Task A_product_that_does_not_exist_has_no_stock_at_all()
    {
        _inventory.UponReceiving("a request for the stock of a product")
            .Given("there is no product unicorn")
            .WithRequest(HttpMethod.Get, "/stock/unicorn")
            .WillRespond()
            .WithStatus(404);

        await _inventory.VerifyAsync(async provider =>
        {
            var stock = await provider.AsksInventory().FindStockAsync("unicorn", TestContext.Current.CancellationToken);

            stock.Should().BeNull();
        });
    }

    private IResponseBuilderV4 SomeStock() => _inventory.UponReceiving("a request for the stock of a product").WithScenario(Workflows.Checkout.At(2))
        .Given("product chair-oak has 12 in stock")
        .WithRequest(HttpMethod.Get, "/stock/chair-oak")
        .WillRespond()
        .WithStatus(200)
        .WithJsonBody(new
        {
            available = 12,
            warehouses = Match.MinType(new { code = AnyText.Like("east"), available = Match.Integer(12) }, 1),
        });
}
