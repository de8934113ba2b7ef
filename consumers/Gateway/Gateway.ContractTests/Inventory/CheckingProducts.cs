using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Engine.Documents.Notes;
using Gateway.Clients.Inventory;
using ServiceDefaults.Calls;

namespace Gateway.ContractTests.Inventory;

/// <summary>Many products in one question: one level for each, in the same order.</summary>
public sealed class CheckingProducts
{
    private static readonly string[] Eight = ["chair-oak", "unicorn", "lamp-desk", "chair-oak-2", "desk-pine", "shelf", "stool", "bench"];

    private readonly IPactBuilderV4 _inventory = Pact.V4("Gateway", "Inventory").WithHttpInteractions();

    [Fact]
    [Trait("row", "S2-009")]
    public async Task There_is_a_level_for_each_product_in_the_order_of_the_question()
    {
        EightAreAsked();

        await _inventory.VerifyAsync(async provider =>
        {
            var levels = await provider.AsksInventory().FindStockLevelsAsync(Eight, provider.CancellationToken);

            levels.Should().Equal(Eight.Select(LevelOf));
        });
    }

    [Fact]
    public async Task A_single_product_is_a_list_of_one()
    {
        _inventory.UponReceiving("a request for the stock of several products")
            .Given("product chair-oak has 12 in stock")
            .WithRequest(HttpMethod.Get, "/stock")
            .WithQuery("sku", "chair-oak")
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new { items = new[] { new { sku = "chair-oak", known = true, available = 12 } } });

        await _inventory.VerifyAsync(async provider =>
        {
            var levels = await provider.AsksInventory().FindStockLevelsAsync(["chair-oak"], provider.CancellationToken);

            levels.Should().Equal(new StockLevel("chair-oak", Known: true, Available: 12));
        });
    }

    [Fact]
    public async Task A_question_that_broke_off_is_asked_again()
    {
        // It changes nothing, however often it is asked.
        EightAreAsked().WithFault(Fault.Flapping(TheGateway.Attempts - 1, Fault.Truncated), "asks again and has all levels", RequestPattern.Retry);

        await _inventory.VerifyAsync(async provider =>
            (await provider.AsksInventory().FindStockLevelsAsync(Eight, provider.CancellationToken)).Should().HaveCount(Eight.Length));
    }

    [Fact]
    public async Task Without_an_answer_it_says_who_failed()
    {
        EightAreAsked().WithFault(Fault.Refused, "says: Inventory cannot be reached.");

        await _inventory.VerifyAsync(async provider =>
        {
            var asking = () => provider.AsksInventory().FindStockLevelsAsync(Eight, provider.CancellationToken);

            await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage("Inventory cannot be reached.");
        });
    }

    private IResponseBuilderV4 EightAreAsked()
    {
        var request = _inventory.UponReceiving("a request for the stock of several products")
            .Given("product chair-oak has 12 in stock")
            .Given("product lamp-desk is in no warehouse")
            .Given("there is no product unicorn");
        foreach (var sku in Eight[3..])
            request = request.Given($"product {sku} has 3 in stock");
        var asked = request.WithRequest(HttpMethod.Get, "/stock");
        foreach (var sku in Eight)
            asked = asked.WithQuery("sku", sku);
        return asked
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new { items = Eight.Select(LevelOf).Select(level => new { sku = level.Sku, known = level.Known, available = level.Available }) });
    }

    private static StockLevel LevelOf(string sku) => sku switch
    {
        "chair-oak" => new(sku, Known: true, Available: 12),
        "lamp-desk" => new(sku, Known: true, Available: 0),
        "unicorn" => new(sku, Known: false, Available: 0),
        _ => new(sku, Known: true, Available: 3),
    };
}
