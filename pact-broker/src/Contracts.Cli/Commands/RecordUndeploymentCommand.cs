using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class RecordUndeploymentCommand : ToolCommand
{
    private readonly DeploymentOptions _deployment = new(hasVersion: false, hasInstance: true);
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public RecordUndeploymentCommand(Surroundings surroundings)
        : base(
            surroundings,
            "record-undeployment",
            "Record that an application no longer runs in an environment. A deployment of a newer version needs no such record.",
            "contracts record-undeployment --pacticipant Gateway --environment production")
    {
        _deployment.AddTo(this);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (pacticipant, environment, instance) = (_deployment.Pacticipant(parsed), _deployment.Environment(parsed), _deployment.Instance(parsed));
        using var broker = _broker.Connect(parsed, Surroundings);
        await broker.Deployments.RecordUndeploymentAsync(pacticipant, environment, instance, cancellationToken);

        if (_output.IsJson(parsed))
        {
            JsonOutput.Write(Surroundings, new JsonObject
            {
                ["recorded"] = "undeployment",
                ["pacticipant"] = pacticipant,
                ["environment"] = environment,
                ["applicationInstance"] = instance,
            });
        }
        else
        {
            var shown = instance is null ? "" : $" (instance {instance})";
            Printer.ForOutput(Surroundings).Line($"{pacticipant}{shown} is recorded as no longer deployed to {environment}.", Tone.Good);
        }

        return ExitCodes.Yes;
    }
}
