using System.CommandLine;
using Contracts.Cli.Access;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using PactBroker.Client.Access;

namespace Contracts.Cli.Commands;

internal sealed class TeamSaveCommand : ToolCommand
{
    private readonly Argument<string> _name = new("name") { Description = "The team" };

    private readonly Option<string[]> _pacticipants = new("--pacticipant", "-a")
    {
        Description = "An application that it looks after (several times)",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _subjects = new("--subject")
    {
        Description = "A subject of the schema registry that it looks after; 'orders-*' means all that begin so (several times)",
        HelpName = "SUBJECT",
    };

    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public TeamSaveCommand(Surroundings surroundings)
        : base(
            surroundings,
            "save",
            "Say what a team looks after, in place of what was said before. Tokens for the team change only that.",
            "contracts team save Payments --pacticipant Orders --pacticipant Gateway --subject 'orders-*'")
    {
        Arguments.Add(_name);
        Options.Add(_pacticipants);
        Options.Add(_subjects);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var team = new AccessTeam { Name = parsed.GetRequiredValue(_name), Pacticipants = [.. parsed.GetValue(_pacticipants) ?? []], Subjects = [.. parsed.GetValue(_subjects) ?? []] };
        using var broker = _broker.Connect(parsed, Surroundings);
        var saved = await broker.Teams.SaveAsync(team, cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, TeamOutput.Json(saved));
        else
            Printer.ForOutput(Surroundings).Line($"The team {saved.Name} looks after {TeamOutput.Things(saved)}.", Tone.Good);
        return ExitCodes.Yes;
    }
}
