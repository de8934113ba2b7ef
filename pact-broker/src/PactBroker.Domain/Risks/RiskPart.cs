namespace PactBroker.Domain.Risks;

/// <summary>What one consumer adds to a risk: the points of the weightiest place where it has no success.</summary>
/// <param name="Consumer">The consumer.</param>
/// <param name="Place">That place.</param>
public sealed record RiskPart(string Consumer, RiskPlace Place)
{
    /// <inheritdoc />
    public override string ToString() => $"{Consumer} {Place} ({Place.Points})";
}
