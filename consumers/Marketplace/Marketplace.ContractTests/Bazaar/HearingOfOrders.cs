using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Marketplace.ContractTests.Orders;
using Marketplace.Sync.Bazaar;
using Marketplace.Sync.Sales;
using ServiceDefaults.Calls;
using ServiceDefaults.Testing;

namespace Marketplace.ContractTests.Bazaar;

/// <summary>What somebody buys at the outside marketplace Marketplace hears of, and says what becomes of it.</summary>
public sealed class HearingOfOrders
{
    private readonly IPactBuilderV4 _bazaar = Pact.V4("Marketplace", "Bazaar").WithHttpInteractions();

    [Fact]
    public async Task What_was_bought_is_told_with_what_the_buyer_paid_and_the_card_that_we_are_paid_with()
    {
        _bazaar.UponReceiving("a request for what was bought and is not answered").WithScenario(Workflows.SellingOutside.At(6))
            .Given($"order {AnOrder.Sold.Number} is new")
            .WithRequest(HttpMethod.Get, "/v1/orders")
            .WithQuery("status", "new")
            .WithHeader("Authorization", Match.Regex("Bearer bz_test", "^Bearer .+$"))
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new
            {
                orders = Match.MinType(
                    new
                    {
                        number = Match.Regex(AnOrder.Sold.Number, "^ord_.+$"),
                        card = Match.Regex(AnOrder.Sold.Card, "^tok_.+$"),
                        lines = Match.Type(AnOrder.Sold.Lines.Select(line => new { sku = Match.Type(line.Sku), quantity = Match.Integer(line.Quantity) })),
                        total = Match.Decimal(AnOrder.Sold.Total),
                        currency = Match.Regex("EUR", "^[A-Z]{3}$"),
                    },
                    1),
            });

        await _bazaar.VerifyAsync(async provider =>
            (await provider.Asks<BazaarClient>().NewOrdersAsync(provider.CancellationToken)).Should().BeEquivalentTo([AnOrder.Sold]));
    }

    [Fact]
    public async Task What_it_does_not_take_is_a_failure_and_is_said_again_in_the_next_run()
    {
        _bazaar.UponReceiving("the word that an order is canceled, which was declined")
            .Given("order ord_4712 is declined")
            .WithRequest(HttpMethod.Put, "/v1/orders/ord_4712/status")
            .WithHeader("Authorization", Match.Regex("Bearer bz_test", "^Bearer .+$"))
            .WithJsonBody(new { status = "canceled" })
            .WillRespond()
            .WithStatus(422);

        await _bazaar.VerifyAsync(async provider =>
        {
            var telling = () => provider.Asks<BazaarClient>().TellAsync("ord_4712", SaleStatus.Canceled, null, provider.CancellationToken);

            await telling.Should().ThrowAsync<ProviderFailedException>().WithMessage("Bazaar answered PUT /v1/orders/ord_4712/status with 422.");
        });
    }

    [Theory]
    [InlineData("new", SaleStatus.Accepted)]
    [InlineData("new", SaleStatus.Declined)]
    [InlineData("accepted", SaleStatus.Delivered)]
    [InlineData("accepted", SaleStatus.Canceled)]
    public async Task What_becomes_of_it_is_said(string before, SaleStatus status)
    {
        var said = status.ToString().ToLowerInvariant();
        var reason = status is SaleStatus.Declined ? "Not enough stock" : null;
        _bazaar.UponReceiving($"the word that an order is {said}").WithScenario(StepOf(status))
            .Given($"order {AnOrder.Sold.Number} is {before}")
            .WithRequest(HttpMethod.Put, $"/v1/orders/{AnOrder.Sold.Number}/status")
            .WithHeader("Authorization", Match.Regex("Bearer bz_test", "^Bearer .+$"))
            .WithJsonBody(reason is null ? new { status = said } : new { status = said, reason = Match.NotEmpty(reason) })
            .WillRespond()
            .WithStatus(204);

        await _bazaar.VerifyAsync(provider => provider.Asks<BazaarClient>().TellAsync(AnOrder.Sold.Number, status, reason, provider.CancellationToken));
    }

    private static Scenario StepOf(SaleStatus status) => status switch
    {
        SaleStatus.Accepted => Workflows.SellingOutside.At(8),
        SaleStatus.Declined => Workflows.SellingOutside.FailingAt(8),
        SaleStatus.Delivered => Workflows.SellingOutside.At(10),
        _ => Workflows.SellingOutside.FailingAt(10),
    };
}
