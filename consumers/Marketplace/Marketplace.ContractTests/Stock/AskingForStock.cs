using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Marketplace.ContractTests.Stores;
using Marketplace.ContractTests.TestDoubles;
using Marketplace.Sync.Stock;
using ServiceDefaults.Testing;

namespace Marketplace.ContractTests.Stock;

/// <summary>What nobody told of is asked for, by message: events tell only what changes.</summary>
public sealed class AskingForStock
{
    private readonly IMessagePactBuilderV4 _inventory =
        Pact.V4("Marketplace", "Inventory", new PactConfig { DefaultJsonSettings = StockMessages.Json }).WithMessageInteractions();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Products_that_are_to_be_offered_and_that_nobody_told_of_are_asked_for_in_one_question()
    {
        await using var database = await StockDatabase.CreateAsync(Token);
        await database.OfferAsync("chair-oak", Token);
        await database.OfferAsync("unicorn", Token);

        await _inventory.ExpectsReplyTo("a question for the stock of products").WithScenario(Workflows.SellingOutside.At(3))
            .Given("product chair-oak has 3 in stock")
            .Given("there is no product unicorn")
            .WithRequest(question => question
                .WithMetadata("queue", InventoryQuestions.Stock)
                .WithJsonContent(new { skus = new[] { "chair-oak", "unicorn" } }))
            .WillRespondWith(answer => answer.WithJsonContent(new
            {
                items = new[] { new { sku = "chair-oak", available = Match.Integer(3) }, new { sku = "unicorn", available = Match.Integer(0) } },
            }))
            .VerifyAsync((send, token) => database.LearnAsync(new SentQuestions(send), token), Token);

        (await database.LevelsAsync(Token)).Should().Equal("chair-oak 3", "unicorn 0");
    }
}
