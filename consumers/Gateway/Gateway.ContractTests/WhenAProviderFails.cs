using System.Net;
using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Contracts.Testing.Consumers;
using Gateway.Clients;
using ServiceDefaults.Calls;
using ServiceDefaults.Testing;
using Gateway.Clients.Inventory;
using Gateway.Clients.Pricing;
using Gateway.ContractTests.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.ContractTests;

/// <summary>What the gateway makes of it is in Gateway.Verification; here is what its clients promise: one exception that says who failed and how.</summary>
public sealed class WhenAProviderFails
{
    private readonly IReadOnlyList<Line> _goods = [new Line("chair-oak", 2), new Line("desk-pine", 1)];

    private readonly TestClock _clock = new();

    private readonly IPactBuilderV4 _pricing = Pact.V4("Gateway", "Pricing").WithHttpInteractions();

    private readonly IPactBuilderV4 _inventory = Pact.V4("Gateway", "Inventory").WithHttpInteractions();

    /// <summary>Every way to fail but those that take time, and what the gateway says of it.</summary>
    public static TheoryData<string, string> Failures
    {
        get
        {
            var said = new TheoryData<string, string>();
            foreach (var fault in Immediate)
                said.Add(fault.Name, SaidOf(fault.Name));
            return said;
        }
    }

    private static IEnumerable<Fault> Immediate =>
    [
        Fault.Refused,
        Fault.Unresolved,
        Fault.Reset,
        Fault.Closed,
        Fault.Truncated,
        Fault.Malformed,
        Fault.NotHttp,
        Fault.Status(HttpStatusCode.ServiceUnavailable),
        Fault.Status(HttpStatusCode.TooManyRequests),
    ];

    [Theory]
    [MemberData(nameof(Failures))]
    [Trait("row", "S4-033")]
    public async Task One_exception_says_who_failed_and_how(string fault, string said)
    {
        APriceIsAsked().WithFault(Immediate.Single(one => one.Name == fault), $"says: {said}");

        await _pricing.VerifyAsync(async provider =>
        {
            var asking = () => FindPriceAsync(provider);

            (await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage(said)).Which.Provider.Should().Be("Pricing");
        });
    }

    [Fact]
    [Trait("row", "S1-056"), Trait("row", "S2-021"), Trait("row", "S4-008"), Trait("row", "S4-034")]
    public async Task A_provider_that_says_nothing_is_asked_three_times_and_not_waited_for()
    {
        APriceIsAsked().WithFault(Fault.Stall, "asks three times, then says: Pricing did not answer in time.");

        await _pricing.VerifyAsync(provider => ItGivesUpAsync(provider, FindPriceAsync(provider), TheGateway.Attempts));
    }

    [Fact]
    [Trait("row", "S4-035")]
    public async Task An_answer_that_stops_half_way_is_not_waited_for()
    {
        APriceIsAsked().WithFault(Fault.StallInBody, "asks three times, then says: Pricing did not answer in time.");

        await _pricing.VerifyAsync(provider => ItGivesUpAsync(provider, FindPriceAsync(provider), TheGateway.Attempts));
    }

    [Fact]
    [Trait("row", "S2-045")]
    public async Task A_provider_that_recovers_at_the_third_time_has_not_failed()
    {
        APriceIsAsked().WithFault(Fault.Flapping(TheGateway.Attempts - 1, Fault.Reset), "asks again and has the price", RequestPattern.Retry);

        await _pricing.VerifyAsync(async provider => (await FindPriceAsync(provider)).Should().Be(new Price(129.95m, "EUR")));
    }

    [Fact]
    [Trait("row", "S4-035")]
    public async Task A_price_is_a_price_under_any_label()
    {
        APriceIsAsked().WithFault(Fault.WrongContentType("text/plain"), "reads the price all the same");

        await _pricing.VerifyAsync(async provider => (await FindPriceAsync(provider)).Should().Be(new Price(129.95m, "EUR")));
    }

    [Fact]
    [Trait("row", "S2-021")]
    public async Task Goods_are_not_reserved_a_second_time_when_the_answer_to_the_first_is_lost()
    {
        // A second request would get the healthy answer, and the test would fail.
        GoodsAreReserved().WithFault(Fault.Flapping(1, Fault.Closed), "does not ask again: the goods may be reserved. It says: Inventory cannot be reached.");

        await _inventory.VerifyAsync(async provider =>
        {
            var reserving = () => ReserveAsync(provider);

            await reserving.Should().ThrowAsync<ProviderFailedException>().WithMessage("Inventory cannot be reached.");
        });
    }

    [Fact]
    [Trait("row", "S2-019")]
    public async Task A_reservation_that_is_not_answered_is_given_up_after_one_time_limit()
    {
        GoodsAreReserved().WithFault(Fault.Stall, "asks once, then says: Inventory did not answer in time.");

        await _inventory.VerifyAsync(provider => ItGivesUpAsync(provider, ReserveAsync(provider), attempts: 1));
    }

    // The interactions are those of AskingForPrices and ReservingGoods: one of the tests would fail if they said something else.
    private IResponseBuilderV4 APriceIsAsked() =>
        _pricing.UponReceiving("a request for the price of a product").WithScenario(Workflows.Checkout.At(2))
            .Given("product chair-oak costs 129.95 EUR")
            .WithRequest(HttpMethod.Get, "/prices/chair-oak")
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new { amount = Match.Decimal(129.95m), currency = Match.Regex("EUR", "^[A-Z]{3}$") });

    private IResponseBuilderV4 GoodsAreReserved() =>
        _inventory.UponReceiving("a request to reserve goods").FromACustomer()
            .Given("product chair-oak has 12 in stock")
            .Given("product desk-pine has 1 in stock")
            .WithRequest(HttpMethod.Post, "/reservations")
            .WithJsonBody(new { lines = _goods.Select(line => new { sku = line.Sku, quantity = line.Quantity }) })
            .WillRespond()
            .WithStatus(201)
            .WithJsonBody(new { id = Match.Uuid("0198c0de-0000-7000-8000-000000000001") });

    private static string SaidOf(string fault) => fault switch
    {
        "malformed" => "Pricing gave an answer that cannot be read.",
        "status 503" => "Pricing answered GET /prices/chair-oak with 503.",
        "status 429" => "Pricing answered GET /prices/chair-oak with 429.",
        _ => "Pricing cannot be reached.",
    };

    private Task<Price?> FindPriceAsync(IConsumerContext provider) => TheGateway.ClientsOf(provider.MockServerUri, _clock)
        .GetRequiredService<PricingClient>().FindPriceAsync("chair-oak", provider.CancellationToken);

    private Task<ReservationOutcome> ReserveAsync(IConsumerContext provider) => TheGateway.ClientsOf(provider.MockServerUri, _clock)
        .GetRequiredService<InventoryClient>().ReserveAsync("a-token", _goods, provider.CancellationToken);

    /// <summary>Puts the clock forward by the time limit whenever a request waits.</summary>
    private async Task ItGivesUpAsync(IConsumerContext provider, Task asking, int attempts)
    {
        for (var i = 0; i < attempts; i++)
        {
            asking.IsCompleted.Should().BeFalse();
            await provider.RequestWaitsAsync();
            _clock.Advance(TheGateway.TimeLimit);
        }

        await asking.Awaiting(answer => answer).Should().ThrowAsync<ProviderFailedException>().WithMessage("* did not answer in time.");
    }
}
