using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Notifications.ContractTests.Stores;
using Notifications.Worker.Stock;

namespace Notifications.ContractTests;

/// <summary>The message that Notifications waits for, as a pact: it goes through the real handler, and what the database holds afterwards is checked.</summary>
public sealed class StockChangesByContract
{
    private readonly IMessagePactBuilderV4 _inventory =
        Pact.V4("Notifications", "Inventory", new PactConfig { DefaultJsonSettings = StockMessages.Json }).WithMessageInteractions();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("row", "S1-032")]
    public async Task A_product_that_runs_out_raises_an_alert()
    {
        await using var database = await AlertDatabase.CreateAsync(Token);

        await _inventory.ExpectsToReceive("the stock of a product changed")
            .Given("product chair-oak has 3 in stock")
            .OfEvent(ReadingStockChanges.StockChanged)
            .WithMetadata("exchange", "inventory")
            .WithMetadata("routingKey", Match.Regex("stock.changed", @"^stock\.\w+$"))
            .WithMetadata(StockMessages.MessageIdHeader, Match.Regex("019a2b3c-4d5e-7f60-8a9b-0c1d2e3f4a5b", "^[0-9a-f-]{36}$"))
            .WithJsonContent(new { sku = "chair-oak", available = Match.Integer(3) })
            .VerifyAsync<ReadOnlyMemory<byte>>(
                (body, message, token) => new StockAlerts(database.Store, TimeProvider.System).HandleAsync(message.MetadataText(StockMessages.MessageIdHeader)!, body, token),
                Token);

        (await database.AlertsAsync(Token)).Should().Equal("chair-oak 3");
    }
}
