using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Consumers.Schemas;
using Marketplace.ContractTests.Stores;
using Marketplace.Sync.Stock;
using ServiceDefaults.Testing;

namespace Marketplace.ContractTests.Stock;

/// <summary>What Marketplace needs of the event <c>stock-changed</c>, shown by its own deserializer, handler and store.</summary>
public sealed class ReadingStockChanges
{
    private static readonly EventReader StockChanged = EventSchemas.Of("Marketplace", new EventSchemaConfig { JsonSettings = StockMessages.Json })
        .Reads<StockChanged>("stock-changed")
        .FromExchange("inventory", "stock.changed")
        .WithHeaders("message-id");

    private readonly IMessagePactBuilderV4 _inventory =
        Pact.V4("Marketplace", "Inventory", new PactConfig { DefaultJsonSettings = StockMessages.Json }).WithMessageInteractions();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_level_of_a_product_is_kept()
    {
        await using var database = await StockDatabase.CreateAsync(Token);

        await StockChanged.Example(new { sku = "chair-oak", available = 3, changedAt = "2026-01-15T10:00:00Z" }).WithHeader("message-id", "m1")
            .VerifyAsync(message => database.HandleAsync(message.Headers["message-id"], message.Content, Token));
        await StockChanged.Example(new { sku = "chair-oak", available = 7, changedAt = "2026-01-15T09:00:00Z" }).WithHeader("message-id", "m2")
            .VerifyAsync(message => database.HandleAsync(message.Headers["message-id"], message.Content, Token));

        (await database.LevelsAsync(Token)).Should().Equal("chair-oak 3");
    }

    [Fact]
    public async Task The_message_of_the_contract_goes_through_the_real_handler()
    {
        await using var database = await StockDatabase.CreateAsync(Token);

        await _inventory.ExpectsToReceive("the stock of a product changed").WithScenario(Workflows.SellingOutside.At(3))
            .Given("product chair-oak has 3 in stock")
            .OfEvent(StockChanged)
            .WithMetadata("exchange", "inventory")
            .WithMetadata("routingKey", "stock.changed")
            .WithMetadata("message-id", Match.Regex("019a2b3c-4d5e-7f60-8a9b-0c1d2e3f4a5b", "^[0-9a-f-]{36}$"))
            .WithJsonContent(new
            {
                sku = "chair-oak",
                available = Match.Integer(3),
                changedAt = Match.Regex("2026-01-15T10:00:00Z", @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"),
            })
            .VerifyAsync<ReadOnlyMemory<byte>>((body, message, token) => database.HandleAsync(message.MetadataText("message-id")!, body, token), Token);

        (await database.LevelsAsync(Token)).Should().Equal("chair-oak 3");
    }
}
