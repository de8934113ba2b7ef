namespace PactBroker.Client.Importing;

/// <summary>What is deployed.</summary>
internal sealed class DeploymentImport() : PlacedVersionImport("pb:currently-deployed-deployed-versions", "deployedVersions", "pb:record-deployment", "currentlyDeployed")
{
    protected override string Name => "deployments";
}
