using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Orders.Clients;
using Orders.Clients.Pricing;
using ServiceDefaults.Testing;

namespace Orders.ContractTests.Pricing;

public sealed class AskingForQuotes
{
    private readonly IPactBuilderV4 _pricing = Pact.V4("Orders", "Pricing").WithHttpInteractions();

    [Fact]
    [Trait("row", "S3-038")]
    public async Task The_lines_of_an_order_add_up_to_its_total()
    {
        APrice.IsAskedOf(_pricing);

        await _pricing.VerifyAsync(async provider =>
        {
            var outcome = await provider.Asks<PricingClient>().QuoteAsync(TheOrders.Goods, provider.CancellationToken);

            var quote = outcome.Should().BeOfType<QuoteOutcome.Quoted>().Subject;
            quote.Total.Should().Be(189.92m).And.Be(quote.Lines.Sum(line => line.Total));
        });
    }

    [Fact]
    public async Task What_has_no_price_cannot_be_ordered()
    {
        _pricing.UponReceiving("a request for the price of an order").WithScenario(Workflows.Checkout.FailingAt(6))
            .Given("product unicorn has no price")
            .WithRequest(HttpMethod.Post, "/quotes")
            .WithJsonBody(new { lines = new[] { new { sku = "unicorn", quantity = 1 } } })
            .WillRespond()
            .WithStatus(400)
            .WithJsonBody(
                new { errors = new Dictionary<string, object> { ["lines[0].sku"] = Match.MinType("This product has no price.", 1) } },
                "application/problem+json");

        await _pricing.VerifyAsync(async provider =>
        {
            var outcome = await provider.Asks<PricingClient>().QuoteAsync([new Line("unicorn", 1)], provider.CancellationToken);

            var errors = outcome.Should().BeOfType<QuoteOutcome.Rejected>().Which.Errors;
            errors.Keys.Should().Equal("lines[0].sku");
            errors.Values.Should().AllSatisfy(sentences => sentences.Should().NotBeEmpty());
        });
    }
}
