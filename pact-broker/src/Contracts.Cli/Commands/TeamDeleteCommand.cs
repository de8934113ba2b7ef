using PactBroker.Client;

namespace Contracts.Cli.Commands;

internal sealed class TeamDeleteCommand(Surroundings surroundings) : RemovalCommand(
    surroundings,
    "delete",
    "Remove a team. Tokens for it change nothing any more.",
    "contracts team delete Payments",
    new("name") { Description = "The team" })
{
    private protected override string Told(string what) => $"The team {what} is gone.";

    private protected override Task RemoveAsync(BrokerClient broker, string what, CancellationToken cancellationToken) => broker.Teams.DeleteAsync(what, cancellationToken);
}
