using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Gateway.Clients.Pricing;

namespace Gateway.ContractTests.Pricing;

[Trait("row", "S4-004")]
public sealed class AskingForPrices
{
    private readonly IPactBuilderV4 _pricing = Pact.V4("Gateway", "Pricing").WithHttpInteractions();

    [Fact]
    public async Task A_price_is_an_amount_and_a_currency()
    {
        _pricing.UponReceiving("a request for the price of a product")
            .Given("product chair-oak costs 129.95 EUR")
            .WithRequest(HttpMethod.Get, "/prices/chair-oak")
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new
            {
                amount = Match.Decimal(129.95m),
                currency = Match.Regex("EUR", "^[A-Z]{3}$"),
            });

        await _pricing.VerifyAsync(async provider =>
        {
            var price = await provider.AsksPricing().FindPriceAsync("chair-oak", TestContext.Current.CancellationToken);

            price.Should().Be(new Price(129.95m, "EUR"));
        });
    }

    [Fact]
    public async Task A_product_without_a_price_is_nothing_not_an_error()
    {
        _pricing.UponReceiving("a request for the price of a product")
            .Given("product unicorn has no price")
            .WithRequest(HttpMethod.Get, "/prices/unicorn")
            .WillRespond()
            .WithStatus(404);

        await _pricing.VerifyAsync(async provider =>
        {
            var price = await provider.AsksPricing().FindPriceAsync("unicorn", TestContext.Current.CancellationToken);

            price.Should().BeNull();
        });
    }
}
