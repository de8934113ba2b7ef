using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class TeamDeleteCommand : ToolCommand
{
    private readonly Argument<string> _name = new("name") { Description = "The team" };
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public TeamDeleteCommand(Surroundings surroundings)
        : base(surroundings, "delete", "Remove a team. Tokens for it change nothing any more.", "contracts team delete Payments")
    {
        Arguments.Add(_name);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var name = parsed.GetRequiredValue(_name);
        using var broker = _broker.Connect(parsed, Surroundings);
        await broker.Teams.DeleteAsync(name, cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, new JsonObject { ["deleted"] = name });
        else
            Printer.ForOutput(Surroundings).Line($"The team {name} is gone.", Tone.Good);
        return ExitCodes.Yes;
    }
}
