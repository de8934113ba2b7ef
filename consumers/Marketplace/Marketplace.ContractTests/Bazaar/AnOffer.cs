using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Marketplace.Sync.Bazaar;
using ServiceDefaults.Testing;

namespace Marketplace.ContractTests.Bazaar;

/// <summary>The request that several tests are about: one interaction of the contract.</summary>
internal static class AnOffer
{
    public static Offer Chairs { get; } = new("chair-oak", 129.95m, "EUR", 3);

    public static IResponseBuilderV4 IsMadeTo(IPactBuilderV4 bazaar) => IsMadeTo(bazaar, "a request to offer a product", Chairs.Sku).WithStatus(200);

    public static IResponseBuilderV4 IsMadeTo(IPactBuilderV4 bazaar, string description, string sku) => bazaar.UponReceiving(description).WithScenario(Workflows.SellingOutside.At(5))
        .Given($"product {sku} is offered")
        .WithRequest(HttpMethod.Put, $"/v1/listings/{sku}")
        .WithHeader("Authorization", Match.Regex("Bearer bz_test", "^Bearer .+$"))
        .WithJsonBody(new { price = Match.Decimal(129.95m), currency = Match.Regex("EUR", "^[A-Z]{3}$"), quantity = Match.Integer(3) })
        .WillRespond();

    public static Task<ListingOutcome> MakeAsync(BazaarClient bazaar, IConsumerContext provider) => bazaar.OfferAsync(Chairs, provider.CancellationToken);
}
