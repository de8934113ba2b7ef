namespace PactBroker.Client.Deployments;

/// <summary>The body of recording a deployment. Brokers before 2.84 read <c>target</c>, the others the instance.</summary>
internal sealed record DeploymentWire(string? ApplicationInstance, string? Target);
