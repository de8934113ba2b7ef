using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using PactBroker.Client;

namespace Contracts.Cli.Commands;

/// <summary>A command that records what became of a version in an environment.</summary>
internal abstract class RecordCommand : ToolCommand
{
    private readonly DeploymentOptions _deployment;
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();
    private readonly string _what;

    private protected RecordCommand(Surroundings surroundings, string what, string description, string example, DeploymentOptions deployment)
        : base(surroundings, $"record-{what}", description, example)
    {
        _what = what;
        _deployment = deployment;
        _deployment.AddTo(this);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    /// <summary>What is recorded now, for people.</summary>
    private protected abstract string Told(Deployment deployment);

    private protected abstract Task RecordAsync(BrokerClient broker, Deployment deployment, CancellationToken cancellationToken);

    private protected sealed override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var deployment = _deployment.Read(parsed);
        using var broker = _broker.Connect(parsed, Surroundings);
        await RecordAsync(broker, deployment, cancellationToken);

        if (_output.IsJson(parsed))
            JsonOutput.Write(Surroundings, InJson(deployment));
        else
            Printer.ForOutput(Surroundings).Line(Told(deployment), Tone.Good);
        return ExitCodes.Yes;
    }

    private JsonObject InJson(Deployment deployment) => new()
    {
        ["recorded"] = _what,
        ["pacticipant"] = deployment.Pacticipant,
        ["version"] = deployment.Version,
        ["environment"] = deployment.Environment,
        ["applicationInstance"] = deployment.Instance,
    };
}
