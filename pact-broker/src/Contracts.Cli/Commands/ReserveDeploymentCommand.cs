using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class ReserveDeploymentCommand : ToolCommand
{
    private readonly DeploymentOptions _deployment = new(hasVersion: true, hasInstance: true);

    private readonly Option<int?> _minutes = new("--minutes")
    {
        Description = "How long the place is kept [default: 30]",
        HelpName = "MINUTES",
    };

    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public ReserveDeploymentCommand(Surroundings surroundings)
        : base(
            surroundings,
            "reserve-deployment",
            "Ask whether a version can be deployed and keep its place until the deployment is recorded: others are then asked to work with it, too.",
            "contracts reserve-deployment --pacticipant Gateway --version 1.4.0 --environment production")
    {
        _deployment.AddTo(this);
        Options.Add(_minutes);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (pacticipant, version, environment) = (_deployment.Pacticipant(parsed), _deployment.Version(parsed), _deployment.Environment(parsed));
        var duration = parsed.GetValue(_minutes) is { } minutes ? TimeSpan.FromMinutes(minutes) : (TimeSpan?)null;
        using var broker = _broker.Connect(parsed, Surroundings);
        var reservation = await broker.Deployments.ReserveAsync(pacticipant, version, environment, _deployment.Instance(parsed), duration, cancellationToken);

        if (_output.IsJson(parsed))
        {
            JsonOutput.Write(Surroundings, new JsonObject
            {
                ["reserved"] = reservation.ExpiresAt is not null,
                ["expiresAt"] = reservation.ExpiresAt?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                ["reason"] = reservation.Answer.Reason,
            });
        }
        else
        {
            var printer = Printer.ForOutput(Surroundings);
            printer.Line(reservation.Answer.Reason);
            if (reservation.ExpiresAt is { } until)
                printer.Line($"The place of {pacticipant} {version} in {environment} is reserved until {until:yyyy-MM-ddTHH:mm:ssZ}. Deploy, then record the deployment.", Tone.Good);
            else
                printer.Line($"{pacticipant} {version} cannot be deployed to {environment} now; no place is reserved.", Tone.Bad);
        }

        return reservation.ExpiresAt is null ? ExitCodes.No : ExitCodes.Yes;
    }
}
