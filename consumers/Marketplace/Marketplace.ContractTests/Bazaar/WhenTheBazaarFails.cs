using System.Net;
using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Testing.Consumers;
using Marketplace.Sync.Bazaar;
using ServiceDefaults.Calls;

namespace Marketplace.ContractTests.Bazaar;

/// <summary>What the client promises: it asks three times, then one exception says who failed and how, and who fails too often is left alone.</summary>
[Trait("row", "S0-017")]
public sealed class WhenTheBazaarFails
{
    private readonly TestClock _clock = new();

    private readonly IPactBuilderV4 _bazaar = Pact.V4("Marketplace", "Bazaar").WithHttpInteractions();

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
        Fault.NotHttp,
        Fault.Status(HttpStatusCode.InternalServerError),
        Fault.Status(HttpStatusCode.ServiceUnavailable),
    ];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task One_exception_says_who_failed_and_how(string fault, string said)
    {
        AnOffer.IsMadeTo(_bazaar).WithFault(Immediate.Single(one => one.Name == fault), $"asks three times, then says: {said}");

        await _bazaar.VerifyAsync(async provider =>
        {
            var offering = () => AnOffer.MakeAsync(BazaarOf(provider), provider);

            (await offering.Should().ThrowAsync<ProviderFailedException>().WithMessage(said)).Which.Provider.Should().Be("Bazaar");
        });
    }

    [Fact]
    public async Task A_marketplace_that_recovers_at_the_third_attempt_has_not_failed()
    {
        AnOffer.IsMadeTo(_bazaar).WithFault(Fault.Flapping(TheMarketplace.Attempts - 1, Fault.Reset), "asks again: the offer says what is to be, so it is made once");

        await _bazaar.VerifyAsync(async provider => (await AnOffer.MakeAsync(BazaarOf(provider), provider)).Should().Be(new ListingOutcome.Listed()));
    }

    [Fact]
    public async Task A_marketplace_that_says_nothing_is_not_waited_for()
    {
        AnOffer.IsMadeTo(_bazaar).WithFault(Fault.Stall, "asks three times, then says: Bazaar did not answer in time.");

        await _bazaar.VerifyAsync(async provider =>
        {
            var offering = AnOffer.MakeAsync(BazaarOf(provider), provider);
            for (var attempt = 0; attempt < TheMarketplace.Attempts; attempt++)
            {
                offering.IsCompleted.Should().BeFalse();
                await provider.RequestWaitsAsync();
                _clock.Advance(TheMarketplace.TimeLimit);
            }

            await offering.Awaiting(answer => answer).Should().ThrowAsync<ProviderFailedException>().WithMessage("Bazaar did not answer in time.");
        });
    }

    [Fact]
    [Trait("row", "S2-046")]
    public async Task A_marketplace_that_failed_three_times_is_left_alone_and_asked_again_after_a_minute()
    {
        // A fourth request would be answered: that the second call fails shows that nobody was asked.
        AnOffer.IsMadeTo(_bazaar).WithFault(Fault.Flapping(3, Fault.Status(HttpStatusCode.ServiceUnavailable)), "opens its breaker for a minute, then asks again");

        await _bazaar.VerifyAsync(async provider =>
        {
            var bazaar = provider.Asks<BazaarClient>(_clock, failuresUntilBreak: 3);
            var offering = () => AnOffer.MakeAsync(bazaar, provider);

            await offering.Should().ThrowAsync<ProviderFailedException>();
            await offering.Should().ThrowAsync<ProviderFailedException>().WithMessage("Bazaar failed too often and is left alone for a while.");
            _clock.Advance(TheMarketplace.BreakDuration);
            await offering.Should().NotThrowAsync();
        });
    }

    private BazaarClient BazaarOf(IConsumerContext provider) => provider.Asks<BazaarClient>(_clock);

    private static string SaidOf(Fault fault) => fault.Name switch
    {
        "status 500" => "Bazaar answered PUT /v1/listings/chair-oak with 500.",
        "status 503" => "Bazaar answered PUT /v1/listings/chair-oak with 503.",
        _ => "Bazaar cannot be reached.",
    };
}
