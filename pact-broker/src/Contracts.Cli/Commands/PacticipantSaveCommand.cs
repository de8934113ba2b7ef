using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using PactBroker.Client.Pacticipants;

namespace Contracts.Cli.Commands;

internal sealed class PacticipantSaveCommand : ToolCommand
{
    private readonly Argument<string> _name = new("name") { Description = "The application" };

    private readonly Option<string?> _displayName = new("--display-name") { Description = "Its name for people", HelpName = "NAME" };

    private readonly Option<string?> _mainBranch = new("--main-branch") { Description = "The branch that is deployed from", HelpName = "BRANCH" };

    private readonly Option<bool> _external = new("--external")
    {
        Description = "It is of others, and not ours to verify: can-i-deploy accepts the newest evidence of it, from a run against its sandbox or from its OpenAPI document, while that is new enough",
    };

    private readonly Option<int?> _maxAge = new("--evidence-max-age")
    {
        Description = "With --external: for how many days evidence counts; 30 at first",
        HelpName = "DAYS",
    };

    private readonly Option<bool> _ours = new("--ours") { Description = "It is no longer external" };

    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public PacticipantSaveCommand(Surroundings surroundings)
        : base(
            surroundings,
            "save",
            "Add an application to the broker, or say more about one that is there. What is not mentioned stays.",
            "contracts pacticipant save CardProcessor --external --evidence-max-age 14")
    {
        Arguments.Add(_name);
        Options.Add(_displayName);
        Options.Add(_mainBranch);
        Options.Add(_external);
        Options.Add(_maxAge);
        Options.Add(_ours);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (external, ours, maxAge) = (parsed.GetValue(_external), parsed.GetValue(_ours), parsed.GetValue(_maxAge));
        if (external && ours)
            throw ToolException.Invalid("--external and --ours are both given", "Give one of them, or neither to leave that as it is.");
        if (maxAge is not null && !external)
            throw ToolException.Invalid("--evidence-max-age is given without --external", "Give both: evidence has an age where others deploy.");

        var pacticipant = new Pacticipant(parsed.GetRequiredValue(_name))
        {
            DisplayName = parsed.Given(_displayName),
            MainBranch = parsed.Given(_mainBranch),
            External = external ? true : ours ? false : null,
            EvidenceMaxAgeDays = maxAge,
        };
        using var broker = _broker.Connect(parsed, Surroundings);
        await broker.Pacticipants.CreateAsync(pacticipant, cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, new JsonObject { ["pacticipant"] = pacticipant.Name, ["saved"] = true });
        else
            Printer.ForOutput(Surroundings).Line($"{pacticipant.Name} is saved{(external ? ", as one of others: evidence of it decides" : "")}.", Tone.Good);
        return ExitCodes.Yes;
    }
}
