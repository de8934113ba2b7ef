using System.Net;
using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Engine.Documents.Notes;
using Contracts.Testing.Consumers;
using Orders.Clients.Pricing;
using ServiceDefaults.Calls;
using ServiceDefaults.Testing;

namespace Orders.ContractTests.Pricing;

/// <summary>What becomes of an order without a price is in Orders.Verification; here is what the client promises.</summary>
public sealed class WhenPricingFails() : ServiceFailures(Pact.V4("Orders", "Pricing").WithHttpInteractions(), "Pricing", "POST /quotes", "a quote changes nothing")
{
    [Fact]
    public async Task A_price_that_cannot_be_read_is_no_price()
    {
        IsAsked().WithFault(Fault.Malformed, "says: Pricing gave an answer that cannot be read.");

        await Contract.VerifyAsync(async provider =>
            await Asking(provider, TimeProvider.System, failuresUntilBreak: 100).Should().ThrowAsync<ProviderFailedException>().WithMessage("Pricing gave an answer that cannot be read."));
    }

    [Fact]
    public async Task Half_a_price_is_asked_for_again()
    {
        IsAsked().WithFault(Fault.Flapping(Attempts - 1, Fault.Truncated), "asks again and has the price", RequestPattern.Retry);

        await Contract.VerifyAsync(provider => Asking(provider, TimeProvider.System, failuresUntilBreak: 100)());
    }

    [Fact]
    [Trait("row", "S2-020")]
    public async Task Ten_who_ask_at_once_and_get_no_answer_open_the_breaker_for_everybody()
    {
        const int AtOnce = 10;
        IsAsked().WithFault(Fault.Flapping(AtOnce * Attempts, Fault.Status(HttpStatusCode.ServiceUnavailable)), "opens its breaker for everybody who asks", RequestPattern.Breaker);

        await Contract.VerifyAsync(async provider =>
        {
            var asking = Asking(provider, new TestClock(), failuresUntilBreak: 3);

            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => asking.Should().ThrowAsync<ProviderFailedException>()));
            await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage("Pricing failed too often and is left alone for a while.");
        });
    }

    protected override IResponseBuilderV4 IsAsked() => APrice.IsAskedOf(Contract);

    protected override Func<Task> Asking(IConsumerContext context, TimeProvider clock, int failuresUntilBreak)
    {
        var pricing = context.Asks<PricingClient>(clock, failuresUntilBreak);
        return () => pricing.QuoteAsync(TheOrders.Goods, context.CancellationToken);
    }
}
