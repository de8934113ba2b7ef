using Contracts.Consumers;
using Marketplace.Sync.Bazaar;
using ServiceDefaults.Testing;

namespace Marketplace.ContractTests.Bazaar;

/// <summary>What is offered stays as it is there while the outside marketplace is away.</summary>
[Trait("row", "S0-017")]
public sealed class WhenTheBazaarFails() : ServiceFailures(
    Pact.V4("Marketplace", "Bazaar").WithHttpInteractions(), "Bazaar", "PUT /v1/listings/chair-oak", "the offer says what is to be, so it is made once")
{
    protected override IResponseBuilderV4 IsAsked() => AnOffer.IsMadeTo(Contract);

    protected override Func<Task> Asking(IConsumerContext context, TimeProvider clock, int failuresUntilBreak)
    {
        var bazaar = context.Asks<BazaarClient>(clock, failuresUntilBreak);
        return () => AnOffer.MakeAsync(bazaar, context);
    }
}
