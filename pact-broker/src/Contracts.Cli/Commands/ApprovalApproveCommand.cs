using System.CommandLine;
using Contracts.Cli.Approvals;
using Contracts.Cli.Failures;

namespace Contracts.Cli.Commands;

internal sealed class ApprovalApproveCommand : ToolCommand
{
    private readonly DecisionOptions _decision = new();

    public ApprovalApproveCommand(Surroundings surroundings)
        : base(
            surroundings,
            "approve",
            "Say yes to a contract that breaks what was approved: versions with it may then be deployed. Only owners may.",
            "contracts approval approve 0d6e8a52-7c8b-4a55-9d43-0a5a6a5d1c11 --comment 'agreed with Gateway'") => _decision.AddTo(this);

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await _decision.DecideAsync(true, parsed, Surroundings, cancellationToken);
        return ExitCodes.Yes;
    }
}
