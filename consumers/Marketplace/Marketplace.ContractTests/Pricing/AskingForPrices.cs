using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Marketplace.Sync.Pricing;
using ServiceDefaults.Calls;
using ServiceDefaults.Testing;

namespace Marketplace.ContractTests.Pricing;

/// <summary>What an offer costs is what Pricing says, and nothing is offered at a price that nobody said.</summary>
public sealed class AskingForPrices
{
    private readonly IPactBuilderV4 _pricing = Pact.V4("Marketplace", "Pricing").WithHttpInteractions();

    [Fact]
    public async Task A_price_is_an_amount_and_a_currency()
    {
        APriceIsAsked().WithStatus(200).WithJsonBody(ThePrice);

        await _pricing.VerifyAsync(async provider => (await FindAsync(provider)).Should().Be(new Price(129.95m, "EUR")));
    }

    [Fact]
    public async Task A_product_without_a_price_is_an_answer()
    {
        _pricing.UponReceiving("a request for the price of a product without one").WithScenario(Workflows.SellingOutside.FailingAt(4))
            .Given("product unicorn has no price")
            .WithRequest(HttpMethod.Get, "/prices/unicorn")
            .WillRespond()
            .WithStatus(404);

        await _pricing.VerifyAsync(async provider => (await provider.Asks<PricingClient>().FindPriceAsync("unicorn", provider.CancellationToken)).Should().BeNull());
    }

    [Fact]
    public async Task A_price_that_cannot_be_read_is_no_price()
    {
        APriceIsAsked().WithStatus(200).WithJsonBody(ThePrice).WithFault(Fault.Malformed, "says: Pricing gave an answer that cannot be read.");

        await _pricing.VerifyAsync(async provider =>
        {
            var asking = () => FindAsync(provider);

            await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage("Pricing gave an answer that cannot be read.");
        });
    }

    [Fact]
    public async Task Half_an_answer_is_asked_for_again()
    {
        APriceIsAsked().WithStatus(200).WithJsonBody(ThePrice).WithFault(Fault.Flapping(ServiceFailures.Attempts - 1, Fault.Truncated), "asks again and has the price", RequestPattern.Retry);

        await _pricing.VerifyAsync(async provider => (await FindAsync(provider)).Should().Be(new Price(129.95m, "EUR")));
    }

    private static object ThePrice => new { amount = Match.Decimal(129.95m), currency = Match.Regex("EUR", "^[A-Z]{3}$") };

    private IResponseBuilderV4 APriceIsAsked() => _pricing.UponReceiving("a request for the price of a product").WithScenario(Workflows.SellingOutside.At(4))
        .Given("product chair-oak costs 129.95 EUR")
        .WithRequest(HttpMethod.Get, "/prices/chair-oak")
        .WillRespond();

    private static Task<Price?> FindAsync(IConsumerContext provider) => provider.Asks<PricingClient>().FindPriceAsync("chair-oak", provider.CancellationToken);
}
