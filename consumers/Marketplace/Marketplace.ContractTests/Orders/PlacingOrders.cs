using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Marketplace.Sync.Bazaar;
using Marketplace.Sync.Orders;
using ServiceDefaults.Calls;
using ServiceDefaults.Testing;

namespace Marketplace.ContractTests.Orders;

/// <summary>What somebody bought outside becomes one order, at the price that they paid, or none.</summary>
public sealed class PlacingOrders
{
    private readonly IPactBuilderV4 _orders = Pact.V4("Marketplace", "Orders").WithHttpInteractions();

    /// <summary>What cannot be carried out, and how Orders says so.</summary>
    public static TheoryData<string, int, string> Refusals => new()
    {
        { "sold-out", 409, "Not enough stock" },
        { "other-price", 409, "The price has changed" },
        { "declined-card", 402, "The card was declined" },
        { "nothing", 400, "One or more validation errors occurred." },
    };

    [Fact]
    public async Task What_was_bought_outside_is_an_order()
    {
        AnOrder.IsPlaced(_orders);

        await _orders.VerifyAsync(async provider => (await AnOrder.PlaceAsync(provider)).Should().Be(new PlacingOutcome.Placed(AnOrder.Id)));
    }

    [Fact]
    public async Task Asked_for_again_it_is_the_order_that_it_was()
    {
        AnOrder.IsAskedFor(_orders, Workflows.SellingOutside with { Step = 7, Category = ScenarioCategory.EdgeCase }, "an order of what was bought outside, once more", AnOrder.Sold, $"order {AnOrder.Id} was placed as ord_4711 and is assigned")
            .WithStatus(200)
            .WithJsonBody(new { id = AnOrder.Id, status = "assigned" });

        await _orders.VerifyAsync(async provider => (await AnOrder.PlaceAsync(provider)).Should().Be(new PlacingOutcome.Placed(AnOrder.Id)));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_cannot_be_carried_out_is_an_answer_with_a_reason(string what, int status, string reason)
    {
        var sold = SoldWith(what);
        AnOrder.IsAskedFor(_orders, Workflows.SellingOutside.FailingAt(7), $"an order of what cannot be carried out: {what}", sold, $"no order was placed as {sold.Number}")
            .WithStatus((ushort)status)
            .WithJsonBody(new { title = Match.Type(reason) }, "application/problem+json");

        await _orders.VerifyAsync(async provider => (await AnOrder.PlaceAsync(provider, sold)).Should().Be(new PlacingOutcome.Refused(reason)));
    }

    [Fact]
    public async Task A_token_that_is_not_taken_is_a_failure_and_decides_nothing()
    {
        var sold = AnOrder.Sold with { Number = "ord_expired" };
        AnOrder.IsAskedFor(_orders, Workflows.SellingOutside with { Step = 7, Category = ScenarioCategory.Access }, "an order of what was bought outside, with a token that has expired", sold, "no order was placed as ord_expired", "the token of a user with role service has expired")
            .WithStatus(401);

        await _orders.VerifyAsync(async provider =>
        {
            var placing = () => AnOrder.PlaceAsync(provider, sold);

            await placing.Should().ThrowAsync<ProviderFailedException>().WithMessage("Orders answered POST /orders with 401.");
        });
    }

    private static OutsideOrder SoldWith(string what)
    {
        var sold = AnOrder.Sold with { Number = $"ord_{what}" };
        return what switch
        {
            "sold-out" => sold with { Lines = [new OutsideLine("chair-oak", 100)], Total = 12995.00m },
            "other-price" => sold with { Total = 179.92m },
            "declined-card" => sold with { Card = "tok_declined" },
            _ => sold with { Lines = [], Total = 0.00m },
        };
    }
}
