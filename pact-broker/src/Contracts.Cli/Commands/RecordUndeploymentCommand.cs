using Contracts.Cli.Options;
using PactBroker.Client;

namespace Contracts.Cli.Commands;

internal sealed class RecordUndeploymentCommand(Surroundings surroundings) : RecordCommand(
    surroundings,
    "undeployment",
    "Record that an application no longer runs in an environment. A deployment of a newer version needs no such record.",
    "contracts record-undeployment --pacticipant Gateway --environment production",
    new DeploymentOptions(hasVersion: false, hasInstance: true))
{
    private protected override string Told(Deployment deployment) =>
        $"{deployment.Pacticipant}{deployment.ShownInstance} is recorded as no longer deployed to {deployment.Environment}.";

    private protected override Task RecordAsync(BrokerClient broker, Deployment deployment, CancellationToken cancellationToken) =>
        broker.Deployments.RecordUndeploymentAsync(deployment.Pacticipant, deployment.Environment, deployment.Instance, cancellationToken);
}
