using System.CommandLine;

namespace Contracts.Cli.Commands;

/// <summary>What is about teams.</summary>
internal sealed class TeamCommand : Command
{
    public TeamCommand(Surroundings surroundings)
        : base("team", "Who looks after which applications and schemas: save, list, delete.")
    {
        Subcommands.Add(new TeamSaveCommand(surroundings));
        Subcommands.Add(new TeamListCommand(surroundings));
        Subcommands.Add(new TeamDeleteCommand(surroundings));
    }
}
