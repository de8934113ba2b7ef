using Contracts.Cli.Webhooks;
using PactBroker.Client;

namespace Contracts.Cli.Commands;

internal sealed class WebhookDeleteCommand(Surroundings surroundings) : RemovalCommand(
    surroundings,
    "delete",
    "Remove a webhook. What it was about to send is not sent any more; what it has sent can still be read.",
    "contracts webhook delete 0d6e8a52-7c8b-4a55-9d43-0a5a6a5d1c11",
    WebhookArgument.Uuid())
{
    private protected override string Told(string what) => $"The webhook {what} is gone.";

    private protected override Task RemoveAsync(BrokerClient broker, string what, CancellationToken cancellationToken) => broker.Webhooks.DeleteAsync(what, cancellationToken);
}
