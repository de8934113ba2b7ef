using System.Net;
using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Testing.Consumers;
using ServiceDefaults.Calls;
using Orders.Clients.Pricing;
using Orders.ContractTests.Pricing;

namespace Orders.ContractTests;

/// <summary>What becomes of an order is in Orders.Verification; here is what its clients promise: three attempts, one exception that says who failed and how, and a breaker.</summary>
public sealed class WhenAProviderFails
{
    private readonly TestClock _clock = new();

    private readonly IPactBuilderV4 _pricing = Pact.V4("Orders", "Pricing").WithHttpInteractions();

    /// <summary>Ways to fail that take no time, and what is said of them.</summary>
    public static TheoryData<string, string> Failures
    {
        get
        {
            var said = new TheoryData<string, string>();
            foreach (var fault in Immediate)
                said.Add(fault.Name, SaidOf(fault));
            return said;
        }
    }

    private static IEnumerable<Fault> Immediate =>
    [
        Fault.Refused,
        Fault.Reset,
        Fault.Closed,
        Fault.Truncated,
        Fault.Malformed,
        Fault.Status(HttpStatusCode.InternalServerError),
        Fault.Status(HttpStatusCode.ServiceUnavailable),
        Fault.Status(HttpStatusCode.TooManyRequests),
    ];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task One_exception_says_who_failed_and_how(string fault, string said)
    {
        APrice.IsAskedOf(_pricing).WithFault(Immediate.Single(one => one.Name == fault), $"says: {said}");

        await _pricing.VerifyAsync(async provider =>
        {
            var asking = () => QuoteAsync(PricingOf(provider), provider);

            (await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage(said)).Which.Provider.Should().Be("Pricing");
        });
    }

    [Fact]
    public async Task A_provider_that_recovers_at_the_third_attempt_has_not_failed()
    {
        APrice.IsAskedOf(_pricing).WithFault(Fault.Flapping(TheOrders.Attempts - 1, Fault.Reset), "asks again and has the price");

        await _pricing.VerifyAsync(async provider => (await QuoteAsync(PricingOf(provider), provider)).Should().BeOfType<QuoteOutcome.Quoted>());
    }

    [Fact]
    [Trait("row", "S2-019"), Trait("row", "S4-047")]
    public async Task A_provider_that_stalls_is_asked_three_times_and_not_waited_for()
    {
        APrice.IsAskedOf(_pricing).WithFault(Fault.StallInBody, "asks three times, then says: Pricing did not answer in time.");

        await _pricing.VerifyAsync(async provider =>
        {
            var asking = QuoteAsync(PricingOf(provider), provider);
            for (var attempt = 0; attempt < TheOrders.Attempts; attempt++)
            {
                asking.IsCompleted.Should().BeFalse();
                await provider.RequestWaitsAsync();
                _clock.Advance(TheOrders.TimeLimit);
            }

            await asking.Awaiting(answer => answer).Should().ThrowAsync<ProviderFailedException>().WithMessage("Pricing did not answer in time.");
        });
    }

    [Fact]
    [Trait("row", "S2-014"), Trait("row", "S2-046"), Trait("row", "S3-053")]
    public async Task A_provider_that_failed_three_times_is_left_alone_and_asked_again_after_a_minute()
    {
        // A fourth request would be answered: that the second call fails shows that nobody was asked.
        APrice.IsAskedOf(_pricing).WithFault(Fault.Flapping(3, Fault.Status(HttpStatusCode.ServiceUnavailable)), "opens its breaker for a minute, then asks again");

        await _pricing.VerifyAsync(async provider =>
        {
            var pricing = PricingOf(provider, failuresUntilBreak: 3);
            var asking = () => QuoteAsync(pricing, provider);

            await asking.Should().ThrowAsync<ProviderFailedException>();
            await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage("Pricing failed too often and is left alone for a while.");
            _clock.Advance(TheOrders.BreakDuration);
            await asking.Should().NotThrowAsync();
        });
    }

    [Fact]
    [Trait("row", "S2-020")]
    public async Task Ten_who_ask_at_once_and_get_no_answer_open_the_breaker_for_everybody()
    {
        const int AtOnce = 10;
        APrice.IsAskedOf(_pricing).WithFault(Fault.Flapping(AtOnce * TheOrders.Attempts, Fault.Status(HttpStatusCode.ServiceUnavailable)), "opens its breaker for everybody who asks");

        await _pricing.VerifyAsync(async provider =>
        {
            var pricing = PricingOf(provider, failuresUntilBreak: 3);
            var asking = () => QuoteAsync(pricing, provider);

            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => asking.Should().ThrowAsync<ProviderFailedException>()));
            await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage("Pricing failed too often and is left alone for a while.");
        });
    }

    private static string SaidOf(Fault fault) => fault.Name switch
    {
        "malformed" => "Pricing gave an answer that cannot be read.",
        ['s', 't', 'a', 't', 'u', 's', ' ', .. var status] => $"Pricing answered POST /quotes with {status}.",
        _ => "Pricing cannot be reached.",
    };

    private PricingClient PricingOf(IConsumerContext provider, int failuresUntilBreak = 100) => provider.Asks<PricingClient>(_clock, failuresUntilBreak);

    private static Task<QuoteOutcome> QuoteAsync(PricingClient pricing, IConsumerContext provider) => pricing.QuoteAsync(TheOrders.Goods, provider.CancellationToken);
}
