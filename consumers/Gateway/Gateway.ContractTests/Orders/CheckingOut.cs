using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Gateway.Clients;
using Gateway.Clients.Inventory;
using Gateway.Clients.Orders;
using Gateway.ContractTests.Users;
using ServiceDefaults.Calls;
using ServiceDefaults.Testing;

namespace Gateway.ContractTests.Orders;

public sealed class CheckingOut
{
    private static readonly Line[] Goods = [new("chair-oak", 1), new("lamp-desk", 3)];

    private readonly IPactBuilderV4 _orders = Pact.V4("Gateway", "Orders").WithHttpInteractions();

    [Fact]
    [Trait("row", "S2-006"), Trait("row", "S3-038"), Trait("row", "S4-045")]
    public async Task A_purchase_is_an_order_that_costs_what_its_lines_cost()
    {
        AnOrderIsPlaced();

        await _orders.VerifyAsync(async provider =>
        {
            var outcome = await CheckOutAsync(provider, new Purchase("tok_visa", Goods));

            outcome.Should().Be(new CheckoutOutcome.Placed(new Guid("0198c0de-0000-7000-8000-000000000001"), "placed", 189.92m, "EUR"));
        });
    }

    [Fact]
    [Trait("row", "S2-008")]
    public async Task Too_little_stock_is_a_refusal_that_says_of_what()
    {
        Buying("tok_visa", [Workflows.Checkout.FailingAt(3)], new Line("chair-oak", 100))
            .WithStatus(409)
            .WithJsonBody(new { shortages = new[] { new { sku = "chair-oak", requested = 100, available = Match.Integer(12) } } }, "application/problem+json");

        await _orders.VerifyAsync(async provider =>
        {
            var outcome = await CheckOutAsync(provider, new Purchase("tok_visa", [new Line("chair-oak", 100)]));

            outcome.Should().BeOfType<CheckoutOutcome.SoldOut>().Which.Shortages.Should().Equal(new Shortage("chair-oak", 100, 12));
        });
    }

    [Fact]
    public async Task A_card_that_is_declined_is_an_answer_with_a_code()
    {
        Buying("tok_declined", [Workflows.Checkout.FailingAt(3)], Goods)
            .WithStatus(402)
            .WithJsonBody(new { code = "card_declined", detail = AnyText.Like("The bank said no.") }, "application/problem+json");

        await _orders.VerifyAsync(async provider =>
        {
            var outcome = await CheckOutAsync(provider, new Purchase("tok_declined", Goods));

            outcome.Should().Be(new CheckoutOutcome.Declined("card_declined", "The bank said no."));
        });
    }

    [Fact]
    [Trait("row", "S4-005")]
    public async Task What_cannot_be_ordered_names_everything_that_is_wrong()
    {
        _orders.UponReceiving("a purchase that is wrong in every way").FromACustomer()
            .WithRequest(HttpMethod.Post, "/orders")
            .WithJsonBody(new { card = "", lines = new[] { new { sku = "chair-oak", quantity = 0 } } })
            .WillRespond()
            .WithStatus(400)
            .WithJsonBody(
                new
                {
                    errors = new Dictionary<string, object>
                    {
                        ["card"] = Match.MinType("An order names a card.", 1),
                        ["lines[0].quantity"] = Match.MinType("A quantity is at least 1.", 1),
                    },
                },
                "application/problem+json");

        await _orders.VerifyAsync(async provider =>
        {
            var outcome = await CheckOutAsync(provider, new Purchase("", [new Line("chair-oak", 0)]));

            var errors = outcome.Should().BeOfType<CheckoutOutcome.Invalid>().Which.Errors;
            errors.Keys.Should().BeEquivalentTo("card", "lines[0].quantity");
            errors.Values.Should().AllSatisfy(sentences => sentences.Should().NotBeEmpty());
        });
    }

    [Fact]
    [Trait("row", "S4-046")]
    public async Task Whose_token_has_expired_has_to_log_in_again()
    {
        Buying("tok_visa", "the token of a user with role customer has expired", [], new Line("lamp-desk", 1)).WithStatus(401);

        await _orders.VerifyAsync(async provider =>
            (await CheckOutAsync(provider, new Purchase("tok_visa", [new Line("lamp-desk", 1)]))).Should().BeOfType<CheckoutOutcome.NotLoggedIn>());
    }

    [Fact]
    public async Task Nothing_is_bought_a_second_time_when_the_answer_to_the_first_is_lost()
    {
        // A second request would get the healthy answer, and the test would fail.
        AnOrderIsPlaced().WithFault(Fault.Flapping(1, Fault.Closed), "does not ask again: it may be bought. It says: Orders cannot be reached.");

        await _orders.VerifyAsync(async provider =>
        {
            var buying = () => CheckOutAsync(provider, new Purchase("tok_visa", Goods));

            await buying.Should().ThrowAsync<ProviderFailedException>().WithMessage("Orders cannot be reached.");
        });
    }

    private IResponseBuilderV4 AnOrderIsPlaced() => Buying("tok_visa", [Workflows.Checkout.At(3), Workflows.LifeOfAnOrder.At(1)], Goods)
        .WithStatus(201)
        .WithJsonBody(new { id = Match.Uuid("0198c0de-0000-7000-8000-000000000001"), status = "placed", total = 189.92m, currency = "EUR" });

    private IResponseBuilderV4 Buying(string card, Scenario[] scenarios, params Line[] lines) => Buying(card, "a user with role customer is logged in", scenarios, lines);

    private IResponseBuilderV4 Buying(string card, string caller, Scenario[] scenarios, params Line[] lines) => _orders.UponReceiving($"a purchase of {string.Join(" and ", lines.Select(line => $"{line.Quantity} {line.Sku}"))} with {card}")
        .WithScenario(scenarios)
        .Given(caller)
        .WithRequest(HttpMethod.Post, "/orders")
        .WithHeader("Authorization", TheCaller.Token)
        .WithJsonBody(new { card, lines = lines.Select(line => new { sku = line.Sku, quantity = line.Quantity }) })
        .WillRespond();

    private static Task<CheckoutOutcome> CheckOutAsync(IConsumerContext provider, Purchase purchase) =>
        provider.AsksOrders().CheckOutAsync("a-token", purchase, provider.CancellationToken);
}
