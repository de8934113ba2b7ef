using System.CommandLine;
using Contracts.Cli.Approvals;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class ApprovalShowCommand : ToolCommand
{
    private readonly Argument<string> _uuid = ApprovalArgument.Uuid();
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public ApprovalShowCommand(Surroundings surroundings)
        : base(
            surroundings,
            "show",
            "What a contract breaks, whom that affects, what changed, and what was decided.",
            "contracts approval show 0d6e8a52-7c8b-4a55-9d43-0a5a6a5d1c11")
    {
        Arguments.Add(_uuid);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var broker = _broker.Connect(parsed, Surroundings);
        var approval = await broker.Approvals.GetAsync(parsed.GetRequiredValue(_uuid), cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, ApprovalJson.Write(approval));
        else
            ApprovalText.Write(approval, Printer.ForOutput(Surroundings));
        return ExitCodes.Yes;
    }
}
