using System.CommandLine;

namespace Contracts.Cli.Commands;

/// <summary>What is about applications as such.</summary>
internal sealed class PacticipantCommand : Command
{
    public PacticipantCommand(Surroundings surroundings)
        : base("pacticipant", "What the broker is to know about an application: save.") =>
        Subcommands.Add(new PacticipantSaveCommand(surroundings));
}
