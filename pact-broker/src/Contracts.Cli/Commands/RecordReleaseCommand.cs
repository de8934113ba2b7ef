using Contracts.Cli.Options;
using PactBroker.Client;

namespace Contracts.Cli.Commands;

internal sealed class RecordReleaseCommand(Surroundings surroundings) : RecordCommand(
    surroundings,
    "release",
    "Record that a version is released and supported in an environment, beside others: an app in a store, a library.",
    "contracts record-release --pacticipant MobileApp --version 7.2.0 --environment production",
    new DeploymentOptions(hasVersion: true, hasInstance: false))
{
    private protected override string Told(Deployment deployment) =>
        $"{deployment.Pacticipant} {deployment.Version} is recorded as released to {deployment.Environment}.";

    private protected override Task RecordAsync(BrokerClient broker, Deployment deployment, CancellationToken cancellationToken) =>
        broker.Deployments.RecordReleaseAsync(deployment.Pacticipant, deployment.Version!, deployment.Environment, cancellationToken);
}
