using PactBroker.Client.Matrix;

namespace PactBroker.Client.Deployments;

/// <summary>What became of the wish to deploy a version.</summary>
/// <param name="Answer">Whether it can be deployed, and why.</param>
/// <param name="ExpiresAt">Until when its place is kept; null if it has none.</param>
public sealed record DeploymentReservation(MatrixAnswer Answer, DateTimeOffset? ExpiresAt);
