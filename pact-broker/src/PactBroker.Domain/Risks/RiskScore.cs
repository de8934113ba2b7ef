using System.Collections.Immutable;

namespace PactBroker.Domain.Risks;

/// <summary>How much depends on something that is not verified: the points of its consumers, twice where it is critical.</summary>
/// <param name="Parts">One of each consumer, the weightiest first.</param>
/// <param name="Critical">Who says that it is critical: each a clause.</param>
public sealed record RiskScore(ImmutableArray<RiskPart> Parts, ImmutableArray<string> Critical)
{
    /// <summary>The label of an application that says so.</summary>
    public const string CriticalLabel = "critical";

    /// <summary>The number by which risks are ordered.</summary>
    public int Value => Parts.Sum(part => part.Place.Points) * (Critical.IsEmpty ? 1 : 2);

    /// <summary>How it comes about.</summary>
    public string Sentence => $"{string.Join(" + ", Parts)}{(Critical.IsEmpty ? "" : $", twice because {string.Join(" and ", Critical)}")}";
}
