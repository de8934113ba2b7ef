using System.CommandLine;
using Contracts.Cli.Approvals;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class ApprovalListCommand : ToolCommand
{
    private readonly Option<string> _state = new Option<string>("--state")
    {
        Description = "How they stand",
        DefaultValueFactory = _ => "pending",
    }.AcceptOnlyFromAmong("pending", "approved", "rejected", "withdrawn", "all");

    private readonly Option<string?> _pacticipant = new("--pacticipant")
    {
        Description = "Only those that the owners of this application are asked about",
        HelpName = "NAME",
    };

    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public ApprovalListCommand(Surroundings surroundings)
        : base(
            surroundings,
            "list",
            "Contracts that wait for an owner, the newest first.",
            "contracts approval list --pacticipant Orders")
    {
        Options.Add(_state);
        Options.Add(_pacticipant);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var state = parsed.GetRequiredValue(_state);
        using var broker = _broker.Connect(parsed, Surroundings);
        var approvals = await broker.Approvals.ListAsync(state == "all" ? null : state, parsed.Given(_pacticipant), cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, JsonOutput.List(approvals.Select(ApprovalJson.Summary)));
        else if (approvals.IsEmpty)
            Printer.ForOutput(Surroundings).Line("There are none.");
        else
            ApprovalText.Write(approvals, Printer.ForOutput(Surroundings));
        return ExitCodes.Yes;
    }
}
