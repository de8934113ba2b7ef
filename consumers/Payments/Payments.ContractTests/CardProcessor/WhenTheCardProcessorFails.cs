using Contracts.Consumers;
using Microsoft.Extensions.DependencyInjection;
using Payments.Clients.CardProcessor;
using ServiceDefaults.Testing;

namespace Payments.ContractTests.CardProcessor;

/// <summary>Nobody is charged twice while the card processor comes and goes: each attempt shows the same key.</summary>
[Trait("row", "S0-016")]
public sealed class WhenTheCardProcessorFails() : ServiceFailures(
    Pact.V4("Payments", "CardProcessor").WithHttpInteractions(), "CardProcessor", "POST /v1/authorizations/auth_4711/capture", "the key is the same, so the amount is taken once")
{
    protected override IResponseBuilderV4 IsAsked() => AnAuthorization.Becomes(Contract, "capture", "open");

    protected override Func<Task> Asking(IConsumerContext context, TimeProvider clock, int failuresUntilBreak)
    {
        var processor = ThePayments.ClientsOf(context.MockServerUri, clock, failuresUntilBreak).GetRequiredService<CardProcessorClient>();
        return () => processor.CaptureAsync("auth_4711", context.CancellationToken);
    }
}
