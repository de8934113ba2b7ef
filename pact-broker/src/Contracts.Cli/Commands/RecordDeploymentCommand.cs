using Contracts.Cli.Options;
using PactBroker.Client;

namespace Contracts.Cli.Commands;

internal sealed class RecordDeploymentCommand(Surroundings surroundings) : RecordCommand(
    surroundings,
    "deployment",
    "Record that a version now runs in an environment, in place of the one before. Do this right after deploying.",
    "contracts record-deployment --pacticipant Gateway --version 1.4.0 --environment production",
    new DeploymentOptions(hasVersion: true, hasInstance: true))
{
    private protected override string Told(Deployment deployment) =>
        $"{deployment.Pacticipant} {deployment.Version} is recorded as deployed to {deployment.Environment}{deployment.ShownInstance}.";

    private protected override Task RecordAsync(BrokerClient broker, Deployment deployment, CancellationToken cancellationToken) =>
        broker.Deployments.RecordDeploymentAsync(deployment.Pacticipant, deployment.Version!, deployment.Environment, deployment.Instance, cancellationToken);
}
