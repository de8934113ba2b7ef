using System.CommandLine;
using Contracts.Cli.Approvals;
using Contracts.Cli.Failures;

namespace Contracts.Cli.Commands;

internal sealed class ApprovalRejectCommand : ToolCommand
{
    private readonly DecisionOptions _decision = new();

    public ApprovalRejectCommand(Surroundings surroundings)
        : base(
            surroundings,
            "reject",
            "Say no to a contract that breaks what was approved, once and for all: no version with it can be deployed. Only owners may.",
            "contracts approval reject 0d6e8a52-7c8b-4a55-9d43-0a5a6a5d1c11 --comment 'keep the total until Gateway has moved'") => _decision.AddTo(this);

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await _decision.DecideAsync(false, parsed, Surroundings, cancellationToken);
        return ExitCodes.Yes;
    }
}
