namespace Contracts.Providers.Blaming;

/// <summary>Which side a failure follows from.</summary>
/// <param name="Side">The side.</param>
/// <param name="Reason">Why, with the versions: one sentence for people.</param>
/// <param name="Next">What to do next.</param>
public sealed record Blame(BlamedSide Side, string Reason, string Next);
