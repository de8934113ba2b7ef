using System.Collections.Immutable;

namespace PactBroker.Domain.Risks;

/// <summary>Something that a provider is needed for, by one consumer or several, and that at least one of them has no success for.</summary>
/// <param name="Provider">Who would have to verify it.</param>
/// <param name="What">What is asked for.</param>
/// <param name="Score">How risky it is.</param>
/// <param name="Needs">Who needs it where, the weightiest place first.</param>
public sealed record UnverifiedInteraction(string Provider, string What, RiskScore Score, ImmutableArray<UnverifiedNeed> Needs)
{
    /// <summary>Since when somebody needs it.</summary>
    public DateTimeOffset Since => Needs.Min(need => need.Since);

    /// <summary>The riskiest first; of equal risks the one that has been there longest.</summary>
    /// <param name="needs">What is not verified.</param>
    /// <param name="critical">Applications that are labeled as critical.</param>
    public static ImmutableArray<UnverifiedInteraction> Rank(IEnumerable<UnverifiedNeed> needs, IReadOnlySet<string> critical) =>
    [
        .. needs.GroupBy(need => (need.Provider, need.What))
            .Select(group => Of(group.Key.Provider, group.Key.What, [.. group.OrderByDescending(need => need.Place.Points).ThenBy(need => need.Consumer, StringComparer.Ordinal)], critical))
            .OrderByDescending(interaction => interaction.Score.Value)
            .ThenBy(interaction => interaction.Since)
            .ThenBy(interaction => interaction.Provider, StringComparer.Ordinal)
            .ThenBy(interaction => interaction.What, StringComparer.Ordinal),
    ];

    private static UnverifiedInteraction Of(string provider, string what, ImmutableArray<UnverifiedNeed> needs, IReadOnlySet<string> critical) => new(
        provider,
        what,
        new RiskScore(
            [.. needs.DistinctBy(need => need.Consumer).Select(need => new RiskPart(need.Consumer, need.Place))],
            [
                .. needs.Select(need => need.Consumer).Prepend(provider).Distinct().Where(critical.Contains).Select(name => $"{name} is labeled {RiskScore.CriticalLabel}"),
                .. needs.Where(need => need.IsCritical).Select(need => need.Consumer).Distinct().Select(name => $"tests of {name} say that it is critical"),
            ]),
        needs);
}
