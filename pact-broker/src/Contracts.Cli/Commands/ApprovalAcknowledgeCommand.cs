using System.CommandLine;
using Contracts.Cli.Approvals;
using Contracts.Cli.Failures;

namespace Contracts.Cli.Commands;

internal sealed class ApprovalAcknowledgeCommand : ToolCommand
{
    private readonly Option<string> _consumer = new("--for")
    {
        Description = "The consumer for which it is said",
        HelpName = "NAME",
        Required = true,
    };

    private readonly DecisionOptions _decision = new();

    public ApprovalAcknowledgeCommand(Surroundings surroundings)
        : base(
            surroundings,
            "acknowledge",
            "Say for a consumer that it knows what a contract breaks for it, where the contract waits for that. Only owners of the consumer may.",
            "contracts approval acknowledge 0d6e8a52-7c8b-4a55-9d43-0a5a6a5d1c11 --for Gateway --comment 'reads the new field since 2.4'")
    {
        Options.Add(_consumer);
        _decision.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await _decision.AcknowledgeAsync(parsed.GetRequiredValue(_consumer), parsed, Surroundings, cancellationToken);
        return ExitCodes.Yes;
    }
}
