using System.CommandLine;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

internal sealed class RecordReleaseCommand : ToolCommand
{
    private readonly DeploymentOptions _release = new(hasVersion: true, hasInstance: false);
    private readonly BrokerConnectionOptions _broker = new();
    private readonly OutputOptions _output = new();

    public RecordReleaseCommand(Surroundings surroundings)
        : base(
            surroundings,
            "record-release",
            "Record that a version is released and supported in an environment, beside others: an app in a store, a library.",
            "contracts record-release --pacticipant MobileApp --version 7.2.0 --environment production")
    {
        _release.AddTo(this);
        _broker.AddTo(this);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (pacticipant, version, environment) = (_release.Pacticipant(parsed), _release.Version(parsed), _release.Environment(parsed));
        using var broker = _broker.Connect(parsed, Surroundings);
        await broker.Deployments.RecordReleaseAsync(pacticipant, version, environment, cancellationToken);

        if (_output.IsJson(parsed))
        {
            JsonOutput.Write(Surroundings, new JsonObject
            {
                ["recorded"] = "release",
                ["pacticipant"] = pacticipant,
                ["version"] = version,
                ["environment"] = environment,
            });
        }
        else
        {
            Printer.ForOutput(Surroundings).Line($"{pacticipant} {version} is recorded as released to {environment}.", Tone.Good);
        }

        return ExitCodes.Yes;
    }
}
