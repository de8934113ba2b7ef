using System.Net;
using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Engine.Documents.Notes;
using Marketplace.ContractTests.TestDoubles;
using Marketplace.Sync.Bazaar;
using ServiceDefaults.Testing;

namespace Marketplace.ContractTests.Bazaar;

/// <summary>The outside marketplace limits how often it is asked: 429 with <c>Retry-After</c>. The client waits so long, where that is not too long, and then says when to come back.</summary>
[Trait("row", "S0-017")]
public sealed class WhenTheBazaarWantsToBeAskedLater
{
    private readonly PausingClock _clock = new(ServiceFailures.TimeLimit);

    private readonly IPactBuilderV4 _bazaar = Pact.V4("Marketplace", "Bazaar").WithHttpInteractions();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_client_waits_as_long_as_it_is_told_and_asks_again(int times)
    {
        AnOffer.IsMadeTo(_bazaar).WithFault(Fault.Flapping(times, TooMany(7)), "waits 7 s each time, and asks again", RequestPattern.Retry);

        await _bazaar.VerifyAsync(async provider => (await AnOffer.MakeAsync(BazaarOf(provider), provider)).Should().Be(new ListingOutcome.Listed()));

        _clock.Pauses.Should().Equal(Enumerable.Repeat(TimeSpan.FromSeconds(7), times));
    }

    [Fact]
    public async Task Who_is_told_so_each_time_says_when_to_come_back()
    {
        AnOffer.IsMadeTo(_bazaar).WithFault(TooMany(7), "waits twice, then says: in 7 s");

        await IsPutOffAsync(TimeSpan.FromSeconds(7));

        _clock.Pauses.Should().HaveCount(TheMarketplace.Pauses);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_left_to_the_caller()
    {
        AnOffer.IsMadeTo(_bazaar).WithFault(TooMany(11), "says at once: in 11 s");

        await IsPutOffAsync(TimeSpan.FromSeconds(11));

        _clock.Pauses.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_is_told_no_time_takes_a_minute()
    {
        AnOffer.IsMadeTo(_bazaar).WithFault(Fault.Status(HttpStatusCode.TooManyRequests), "says at once: in a minute");

        await IsPutOffAsync(TimeSpan.FromMinutes(1));
    }

    private static Fault TooMany(int seconds) => Fault.Status(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(seconds));

    private BazaarClient BazaarOf(IConsumerContext provider) => provider.Asks<BazaarClient>(_clock);

    private Task IsPutOffAsync(TimeSpan retryAfter) => _bazaar.VerifyAsync(async provider =>
    {
        var offering = () => AnOffer.MakeAsync(BazaarOf(provider), provider);

        (await offering.Should().ThrowAsync<RateLimitedException>()).Which.RetryAfter.Should().Be(retryAfter);
    });
}
