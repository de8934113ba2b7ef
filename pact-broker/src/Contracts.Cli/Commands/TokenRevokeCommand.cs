using PactBroker.Client;

namespace Contracts.Cli.Commands;

internal sealed class TokenRevokeCommand(Surroundings surroundings) : RemovalCommand(
    surroundings,
    "revoke",
    "Make a token open nothing any more, at once and for good.",
    "contracts token revoke 0d6e8a52-7c8b-4a55-9d43-0a5a6a5d1c11",
    new("uuid") { Description = "The token, as 'contracts token list' shows it" })
{
    private protected override string Word => "revoked";

    private protected override string Told(string what) => $"The token {what} opens nothing any more.";

    private protected override Task RemoveAsync(BrokerClient broker, string what, CancellationToken cancellationToken) => broker.Tokens.RevokeAsync(what, cancellationToken);
}
