using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Marketplace.Sync.Orders;
using ServiceDefaults.Calls;
using ServiceDefaults.Testing;

namespace Marketplace.ContractTests.Orders;

/// <summary>How far an order is, so that the outside marketplace can be told.</summary>
public sealed class FollowingOrders
{
    private readonly IPactBuilderV4 _orders = Pact.V4("Marketplace", "Orders").WithHttpInteractions();

    [Theory]
    [InlineData("0198c0de-0000-7000-8000-000000000001", "placed")]
    [InlineData("0198c0de-0000-7000-8000-000000000002", "completed")]
    [InlineData("0198c0de-0000-7000-8000-000000000003", "canceled")]
    public async Task An_order_says_how_far_it_is(string id, string status)
    {
        AnOrderIsAsked(id, status);

        await _orders.VerifyAsync(async provider => (await StatusOfAsync(provider, id)).Should().Be(status));
    }

    [Fact]
    public async Task An_order_that_is_gone_is_a_failure_and_nothing_is_told_outside()
    {
        const string Gone = "0198c0de-0000-7000-8000-00000000000f";
        _orders.UponReceiving("a request for an order that is gone")
            .Given($"there is no order {Gone}")
            .WithRequest(HttpMethod.Get, $"/orders/{Gone}")
            .OnOwnAccount()
            .WillRespond()
            .WithStatus(404);

        await _orders.VerifyAsync(async provider =>
        {
            var asking = () => StatusOfAsync(provider, Gone);

            await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage($"Orders answered GET /orders/{Gone} with 404.");
        });
    }

    [Fact]
    public async Task Half_an_answer_is_asked_for_again_and_says_nothing_in_the_end()
    {
        AnOrderIsAsked(AnOrder.Id.ToString(), "placed").WithFault(Fault.Truncated, "asks three times, then says: Orders cannot be reached. Nothing is told outside.");

        await _orders.VerifyAsync(async provider =>
        {
            var asking = () => StatusOfAsync(provider, AnOrder.Id.ToString());

            await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage("Orders cannot be reached.");
        });
    }

    private IResponseBuilderV4 AnOrderIsAsked(string id, string status) => _orders.UponReceiving($"a request for an order that is {status}").WithScenario(status == "completed" ? Workflows.SellingOutside.At(9) : Workflows.SellingOutside with { Step = 9, Category = ScenarioCategory.EdgeCase })
        .Given($"order {id} was placed as ord_4711 and is {status}")
        .WithRequest(HttpMethod.Get, $"/orders/{id}")
        .OnOwnAccount()
        .WillRespond()
        .WithStatus(200)
        .WithJsonBody(new { id = Match.Uuid(id), status });

    private static Task<string> StatusOfAsync(IConsumerContext provider, string id) => provider.Asks<OrdersClient>().StatusOfAsync(new Guid(id), provider.CancellationToken);
}
