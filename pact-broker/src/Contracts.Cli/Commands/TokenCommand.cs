using System.CommandLine;

namespace Contracts.Cli.Commands;

/// <summary>What is about tokens of the broker.</summary>
internal sealed class TokenCommand : Command
{
    public TokenCommand(Surroundings surroundings)
        : base("token", "What lets builds and other programs in: create, list, revoke.")
    {
        Subcommands.Add(new TokenCreateCommand(surroundings));
        Subcommands.Add(new TokenListCommand(surroundings));
        Subcommands.Add(new TokenRevokeCommand(surroundings));
    }
}
