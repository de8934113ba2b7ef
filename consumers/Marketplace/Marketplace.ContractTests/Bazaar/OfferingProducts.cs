using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Rules;
using Marketplace.Sync.Bazaar;
using ServiceDefaults.Testing;

namespace Marketplace.ContractTests.Bazaar;

/// <summary>What Marketplace needs of the outside marketplace, which belongs to somebody else.</summary>
[Trait("row", "S0-011")]
public sealed class OfferingProducts
{
    private readonly IPactBuilderV4 _bazaar = Pact.V4("Marketplace", "Bazaar").WithHttpInteractions();

    [Fact]
    public async Task A_product_that_is_offered_already_is_offered_anew()
    {
        AnOffer.IsMadeTo(_bazaar);

        await _bazaar.VerifyAsync(async provider => (await AnOffer.MakeAsync(provider.Asks<BazaarClient>(), provider)).Should().Be(new ListingOutcome.Listed()));
    }

    [Fact]
    public async Task A_product_that_is_not_offered_is_from_now_on()
    {
        _bazaar.UponReceiving("a request to offer a new product").WithScenario(Workflows.SellingOutside.At(5))
            .Given("product lamp-desk is not offered")
            .WithRequest(HttpMethod.Put, "/v1/listings/lamp-desk")
            .WithHeader("Authorization", Match.Regex("Bearer bz_test", "^Bearer .+$"))
            .WithJsonBody(new { price = Match.Decimal(19.99m), currency = "EUR", quantity = Match.Integer(0) })
            .WillRespond()
            .WithStatus(201);

        await _bazaar.VerifyAsync(async provider =>
            (await provider.Asks<BazaarClient>().OfferAsync(new Offer("lamp-desk", 19.99m, "EUR", 0), provider.CancellationToken)).Should().Be(new ListingOutcome.Listed()));
    }

    [Fact]
    public async Task A_product_that_it_does_not_want_is_an_answer_with_a_code_not_an_error()
    {
        _bazaar.UponReceiving("a request to offer a product that nobody may sell there").WithScenario(Workflows.SellingOutside.FailingAt(5))
            .WithRequest(HttpMethod.Put, "/v1/listings/prohibited-item")
            .WithHeader("Authorization", Match.Regex("Bearer bz_test", "^Bearer .+$"))
            .WithJsonBody(new { price = Match.Decimal(129.95m), currency = "EUR", quantity = Match.Integer(3) })
            .WillRespond()
            .WithStatus(422)
            .WithJsonBody(new { error = new { code = "prohibited_product", message = Match.AllOf("It may not be sold here.", new TypeRule(), new NotEmptyRule()) } });

        await _bazaar.VerifyAsync(async provider =>
            (await provider.Asks<BazaarClient>().OfferAsync(AnOffer.Chairs with { Sku = "prohibited-item" }, provider.CancellationToken))
                .Should().Be(new ListingOutcome.Refused("prohibited_product", "It may not be sold here.")));
    }

    [Theory]
    [InlineData("chair-oak", "is", 204)]
    [InlineData("unicorn", "is not", 404)]
    public async Task A_product_is_no_longer_offered_whether_it_was_or_not(string sku, string isOffered, int status)
    {
        _bazaar.UponReceiving("a request to withdraw a product")
            .Given($"product {sku} {isOffered} offered")
            .WithRequest(HttpMethod.Delete, $"/v1/listings/{sku}")
            .WithHeader("Authorization", Match.Regex("Bearer bz_test", "^Bearer .+$"))
            .WillRespond()
            .WithStatus((ushort)status);

        await _bazaar.VerifyAsync(provider => provider.Asks<BazaarClient>().WithdrawAsync(sku, provider.CancellationToken));
    }
}
