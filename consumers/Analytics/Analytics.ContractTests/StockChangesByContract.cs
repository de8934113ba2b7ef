using Analytics.ContractTests.Stores;
using Analytics.Ledger.Messages;
using Contracts.Consumers;
using Contracts.Consumers.Matchers;

namespace Analytics.ContractTests;

/// <summary>The message that Analytics waits for, as a pact: it goes through the real handler, and what the ledger holds afterwards is checked.</summary>
public sealed class StockChangesByContract
{
    private readonly IMessagePactBuilderV4 _inventory =
        Pact.V4("Analytics", "Inventory", new PactConfig { DefaultJsonSettings = AnalyticsMessages.Json }).WithMessageInteractions();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_product_of_which_none_is_left_is_entered()
    {
        await using var database = await LedgerDatabase.CreateAsync(Token);

        await _inventory.ExpectsToReceive("the stock of a product changed")
            .Given("product chair-oak has 0 in stock")
            .OfEvent(ReadingEvents.StockChanged)
            .WithMetadata("exchange", "inventory")
            .WithMetadata("routingKey", "stock.changed")
            .WithMetadata("message-id", Match.Regex("019a2b3c-4d5e-7f60-8a9b-0c1d2e3f4a5b", "^[0-9a-f-]{36}$"))
            .WithJsonContent(new { sku = "chair-oak", available = 0, changedAt = Match.Regex("2026-01-15T10:00:00Z", @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$") })
            .VerifyAsync<ReadOnlyMemory<byte>>(
                (body, message, token) => database.HandleAsync(books => books.StockChangedAsync(message.MetadataText("message-id")!, body, token)),
                Token);

        (await database.EntriesAsync(Token)).Should().Equal("2026-01-15 ProductSoldOut chair-oak 1×");
    }
}
