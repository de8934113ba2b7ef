using System.CommandLine;

namespace Contracts.Cli.Commands;

/// <summary>What is about approving contracts.</summary>
internal sealed class ApprovalCommand : Command
{
    public ApprovalCommand(Surroundings surroundings)
        : base("approval", "Contracts that break what was approved: list, show, approve, reject, acknowledge, owners.")
    {
        Subcommands.Add(new ApprovalListCommand(surroundings));
        Subcommands.Add(new ApprovalShowCommand(surroundings));
        Subcommands.Add(new ApprovalApproveCommand(surroundings));
        Subcommands.Add(new ApprovalRejectCommand(surroundings));
        Subcommands.Add(new ApprovalAcknowledgeCommand(surroundings));
        Subcommands.Add(new ApprovalOwnersCommand(surroundings));
    }
}
