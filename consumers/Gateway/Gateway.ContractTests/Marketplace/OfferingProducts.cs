using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Gateway.Clients.Marketplace;
using Gateway.ContractTests.Users;
using ServiceDefaults.Testing;

namespace Gateway.ContractTests.Marketplace;

public sealed class OfferingProducts
{
    private readonly IPactBuilderV4 _marketplace = Pact.V4("Gateway", "Marketplace").WithHttpInteractions();

    [Theory]
    [InlineData("is not offered outside", 201)]
    [InlineData("is to be offered outside", 200)]
    public async Task An_employee_has_a_product_offered_whether_it_was_or_not(string state, int status)
    {
        AskedBy("a user with role employee is logged in", HttpMethod.Put, [Workflows.SellingOutside.At(1)], $"product chair-oak {state}").WithStatus((ushort)status).WithJsonBody(AListing);

        await _marketplace.VerifyAsync(async provider => (await OfferAsync(provider)).Should().BeOfType<ListingOutcome.Found>().Which.Listing.Price.Should().Be(129.95m));
    }

    [Fact]
    public async Task A_listing_says_how_far_it_is()
    {
        AskedBy("a user with role employee is logged in", HttpMethod.Get, "product chair-oak is to be offered outside").WithStatus(200).WithJsonBody(AListing);

        await _marketplace.VerifyAsync(async provider =>
            (await FindAsync(provider)).Should().Be(new ListingOutcome.Found(new Listing("chair-oak", 129.95m, "EUR", 3, "pending"))));
    }

    [Fact]
    public async Task What_is_not_offered_is_an_answer()
    {
        AskedBy("a user with role employee is logged in", HttpMethod.Get, "product chair-oak is not offered outside").WithStatus(404);

        await _marketplace.VerifyAsync(async provider => (await FindAsync(provider)).Should().BeOfType<ListingOutcome.Missing>());
    }

    [Fact]
    public async Task What_has_no_price_is_not_offered()
    {
        _marketplace.UponReceiving("a wish to offer a product without a price").WithScenario(Workflows.SellingOutside.FailingAt(1))
            .Given("a user with role employee is logged in")
            .WithRequest(HttpMethod.Put, "/listings/unicorn")
            .WithHeader("Authorization", TheCaller.Token)
            .WillRespond()
            .WithStatus(409);

        await _marketplace.VerifyAsync(async provider =>
            (await provider.AsksMarketplace().OfferAsync("a-token", "unicorn", provider.CancellationToken)).Should().BeOfType<ListingOutcome.NoPrice>());
    }

    [Fact]
    public async Task Customers_offer_nothing()
    {
        AskedBy("a user with role customer is logged in", HttpMethod.Put).WithStatus(403);

        await _marketplace.VerifyAsync(async provider => (await OfferAsync(provider)).Should().BeOfType<ListingOutcome.Forbidden>());
    }

    [Fact]
    public async Task Whose_token_has_expired_has_to_log_in_again()
    {
        AskedBy("the token of a user with role employee has expired", HttpMethod.Put).WithStatus(401);

        await _marketplace.VerifyAsync(async provider => (await OfferAsync(provider)).Should().BeOfType<ListingOutcome.NotLoggedIn>());
    }

    private static object AListing => new
    {
        sku = "chair-oak",
        price = Match.Decimal(129.95m),
        currency = Match.Regex("EUR", "^[A-Z]{3}$"),
        available = Match.Integer(3),
        status = Match.Regex("pending", "^(pending|listed|refused|withdrawn)$"),
    };

    private IResponseBuilderV4 AskedBy(string caller, HttpMethod method, params string[] states) => AskedBy(caller, method, [], states);

    private IResponseBuilderV4 AskedBy(string caller, HttpMethod method, Scenario[] scenarios, params string[] states)
    {
        var request = _marketplace.UponReceiving(method == HttpMethod.Put ? "a wish to offer a product" : "a request for a listing").WithScenario(scenarios).Given(caller);
        foreach (var state in states)
            request = request.Given(state);
        return request.WithRequest(method, "/listings/chair-oak").WithHeader("Authorization", TheCaller.Token).WillRespond();
    }

    private static Task<ListingOutcome> OfferAsync(IConsumerContext provider) => provider.AsksMarketplace().OfferAsync("a-token", "chair-oak", provider.CancellationToken);

    private static Task<ListingOutcome> FindAsync(IConsumerContext provider) => provider.AsksMarketplace().FindListingAsync("a-token", "chair-oak", provider.CancellationToken);
}
