using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Gateway.Clients.Pricing;

namespace Gateway.ContractTests.Pricing;

[Trait("row", "S4-004")]
public sealed class AskingForPrices
{
    private const string Tag = "\"some-tag\"";

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

    [Fact]
    [Trait("row", "S1-006")]
    public async Task A_price_that_still_holds_is_not_sent_again()
    {
        // Of two that fit a request, the mock server answers with the one that was said first.
        _pricing.UponReceiving("a request whether a price still holds")
            .Given("product chair-oak costs 129.95 EUR")
            .Given("the price of product chair-oak was asked for")
            .WithRequest(HttpMethod.Get, "/prices/chair-oak")
            .WithHeader("If-None-Match", Match.FromProviderState("${priceTag}", Tag))
            .WillRespond()
            .WithStatus(304);
        APriceToKeep();

        await _pricing.VerifyAsync(async provider =>
        {
            var pricing = provider.AsksPricing();
            await pricing.FindPriceAsync("chair-oak", provider.CancellationToken);
            var again = await pricing.FindPriceAsync("chair-oak", provider.CancellationToken);

            again.Should().Be(new Price(129.95m, "EUR"));
        });
    }

    [Fact]
    [Trait("row", "S1-006")]
    public async Task A_price_that_changed_is_sent_with_another_tag()
    {
        _pricing.UponReceiving("a request whether a price still holds")
            .Given("product chair-oak costs 119.95 EUR")
            .WithRequest(HttpMethod.Get, "/prices/chair-oak")
            .WithHeader("If-None-Match", Tag)
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new { amount = Match.Decimal(119.95m), currency = Match.Regex("EUR", "^[A-Z]{3}$") });
        APriceToKeep();

        await _pricing.VerifyAsync(async provider =>
        {
            var pricing = provider.AsksPricing();
            await pricing.FindPriceAsync("chair-oak", provider.CancellationToken);
            var again = await pricing.FindPriceAsync("chair-oak", provider.CancellationToken);

            again.Should().Be(new Price(119.95m, "EUR"));
        });
    }

    private void APriceToKeep() => _pricing.UponReceiving("a request for a price to keep")
        .Given("product chair-oak costs 129.95 EUR")
        .WithRequest(HttpMethod.Get, "/prices/chair-oak")
        .WillRespond()
        .WithStatus(200)
        .WithHeader("ETag", Match.Regex(Tag, "^(W/)?\"[^\"]+\"$"))
        .WithHeader("Cache-Control", "no-cache")
        .WithJsonBody(new { amount = Match.Decimal(129.95m), currency = Match.Regex("EUR", "^[A-Z]{3}$") });
}
