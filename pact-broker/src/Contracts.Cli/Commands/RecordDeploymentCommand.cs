using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class RecordDeploymentCommand : ToolCommand
{
    private readonly DeploymentOptions _deployment = new(hasVersion: true, hasInstance: true);
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public RecordDeploymentCommand(Surroundings surroundings)
        : base(
            surroundings,
            "record-deployment",
            "Record that a version now runs in an environment, in place of the one before. Do this right after deploying.",
            "contracts record-deployment --pacticipant Gateway --version 1.4.0 --environment production")
    {
        _deployment.AddTo(this);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (pacticipant, version, environment, instance) =
            (_deployment.Pacticipant(parsed), _deployment.Version(parsed), _deployment.Environment(parsed), _deployment.Instance(parsed));
        using var broker = _broker.Connect(parsed, Surroundings);
        await broker.Deployments.RecordDeploymentAsync(pacticipant, version, environment, instance, cancellationToken);

        if (_output.IsJson(parsed))
        {
            JsonOutput.Write(Surroundings, new JsonObject
            {
                ["recorded"] = "deployment",
                ["pacticipant"] = pacticipant,
                ["version"] = version,
                ["environment"] = environment,
                ["applicationInstance"] = instance,
            });
        }
        else
        {
            var shown = instance is null ? "" : $" (instance {instance})";
            Printer.ForOutput(Surroundings).Line($"{pacticipant} {version} is recorded as deployed to {environment}{shown}.", Tone.Good);
        }

        return ExitCodes.Yes;
    }
}
