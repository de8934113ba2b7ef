using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Gateway.Clients;
using Gateway.Clients.Pricing;

namespace Gateway.ContractTests.Pricing;

public sealed class AskingForQuotes
{
    private readonly IPactBuilderV4 _pricing = Pact.V4("Gateway", "Pricing").WithHttpInteractions();

    [Fact]
    public async Task The_lines_of_a_quote_add_up_to_its_total()
    {
        // No matchers on the money: what three times 19.99 is, is part of the contract.
        _pricing.UponReceiving("a request for a quote")
            .Given("product chair-oak costs 129.95 EUR")
            .Given("product lamp-desk costs 19.99 EUR")
            .WithRequest(HttpMethod.Post, "/quotes")
            .WithJsonBody(new { lines = new[] { new { sku = "chair-oak", quantity = 1 }, new { sku = "lamp-desk", quantity = 3 } } })
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new
            {
                lines = new[]
                {
                    new { sku = "chair-oak", quantity = 1, unitPrice = 129.95m, total = 129.95m },
                    new { sku = "lamp-desk", quantity = 3, unitPrice = 19.99m, total = 59.97m },
                },
                total = 189.92m,
                currency = "EUR",
            });

        await _pricing.VerifyAsync(async provider =>
        {
            var outcome = await provider.AsksPricing().QuoteAsync(
                [new Line("chair-oak", 1), new Line("lamp-desk", 3)], TestContext.Current.CancellationToken);

            var quote = outcome.Should().BeOfType<QuoteOutcome.Quoted>().Subject;
            quote.Total.Should().Be(189.92m).And.Be(quote.Lines.Sum(line => line.Total));
        });
    }

    [Fact]
    public async Task A_quote_that_cannot_be_made_names_every_line_that_is_wrong()
    {
        _pricing.UponReceiving("a request for a quote")
            .Given("product chair-oak costs 129.95 EUR")
            .Given("product unicorn has no price")
            .WithRequest(HttpMethod.Post, "/quotes")
            .WithJsonBody(new { lines = new[] { new { sku = "chair-oak", quantity = 0 }, new { sku = "unicorn", quantity = 1 } } })
            .WillRespond()
            .WithStatus(400)
            .WithJsonBody(
                new
                {
                    errors = new Dictionary<string, object>
                    {
                        ["lines[0].quantity"] = Match.MinType("A quantity is at least 1.", 1),
                        ["lines[1].sku"] = Match.MinType("This product has no price.", 1),
                    },
                },
                "application/problem+json");

        await _pricing.VerifyAsync(async provider =>
        {
            var outcome = await provider.AsksPricing().QuoteAsync(
                [new Line("chair-oak", 0), new Line("unicorn", 1)], TestContext.Current.CancellationToken);

            var errors = outcome.Should().BeOfType<QuoteOutcome.Rejected>().Which.Errors;
            errors.Keys.Should().BeEquivalentTo("lines[0].quantity", "lines[1].sku");
            errors.Values.Should().AllSatisfy(sentences => sentences.Should().NotBeEmpty());
        });
    }
}
