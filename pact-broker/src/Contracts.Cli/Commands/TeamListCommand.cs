using System.CommandLine;
using Contracts.Cli.Access;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class TeamListCommand : ToolCommand
{
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public TeamListCommand(Surroundings surroundings)
        : base(surroundings, "list", "The teams, and what they look after.", "contracts team list -o json")
    {
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var broker = _broker.Connect(parsed, Surroundings);
        var teams = await broker.Teams.ListAsync(cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, JsonOutput.List(teams.Select(TeamOutput.Json)));
        else
            TeamOutput.Write(teams, Printer.ForOutput(Surroundings));
        return ExitCodes.Yes;
    }
}
