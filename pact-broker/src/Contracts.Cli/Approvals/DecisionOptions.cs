using System.CommandLine;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using PactBroker.Client.Approvals;

namespace Contracts.Cli.Approvals;

/// <summary>What saying yes and saying no have in common.</summary>
internal sealed class DecisionOptions
{
    private readonly Argument<string> _uuid = ApprovalArgument.Uuid();

    private readonly Option<string?> _comment = new("--comment")
    {
        Description = "Why; shown to everybody who asks",
        HelpName = "TEXT",
    };

    private readonly Option<string?> _by = new("--by")
    {
        Description = "Who decides, where the broker does not ask who one is",
        HelpName = "NAME",
    };

    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public void AddTo(Command command)
    {
        command.Arguments.Add(_uuid);
        command.Options.Add(_comment);
        command.Options.Add(_by);
        _broker.AddTo(command);
        _output.AddTo(command);
    }

    public async Task AcknowledgeAsync(string consumer, ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        using var broker = _broker.Connect(parsed, surroundings);
        var known = await broker.Approvals.AcknowledgeAsync(parsed.GetRequiredValue(_uuid), consumer, parsed.Given(_by), parsed.Given(_comment), cancellationToken);
        var open = known.Acknowledgements.Where(one => one.By is null).Select(one => one.Pacticipant).ToList();
        if (_output.IsJson(parsed))
            JsonOutput.Write(surroundings, ApprovalJson.Write(known));
        else
            Printer.ForOutput(surroundings).Line($"Acknowledged for {consumer}; {(open.Count == 0 ? "all consumers know of it" : $"it waits for {string.Join(", ", open)}")}.", Tone.Good);
    }

    public async Task DecideAsync(bool approved, ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        using var broker = _broker.Connect(parsed, surroundings);
        var decided = await broker.Approvals.DecideAsync(parsed.GetRequiredValue(_uuid), approved, parsed.Given(_by), parsed.Given(_comment), cancellationToken);
        if (_output.IsJson(parsed))
            JsonOutput.Write(surroundings, ApprovalJson.Write(decided));
        else
            Printer.ForOutput(surroundings).Line(Sentence(decided), approved ? Tone.Good : Tone.Bad);
    }

    private static string Sentence(ContractApproval decided) => decided.State == "approved"
        ? $"Approved by {decided.DecidedBy}: the {ApprovalText.Contract(decided)} of {decided.Publisher} {decided.Version}."
        : $"Rejected by {decided.DecidedBy}: no version with this {ApprovalText.Contract(decided)} of {decided.Publisher} can be deployed.";
}
