using System.Collections.Immutable;
using Contracts.Engine.Documents;

namespace Contracts.Providers.Load;

/// <summary>How much is asked for, of what, and what must hold.</summary>
public sealed record LoadPlan
{
    /// <summary>The stages, one after the other; before the first nothing is asked for.</summary>
    public required ImmutableArray<LoadStage> Stages { get; init; }

    /// <summary>What is asked for more often than once in each turn; of several that fit, the first counts.</summary>
    public ImmutableArray<LoadWeight> Weights { get; init; } = [];

    /// <summary>How long an answer may take at a percentile; for each interaction, and for all of them together.</summary>
    public ImmutableArray<LoadLimit> Limits { get; init; } = [];

    /// <summary>How large a share of an interaction's requests may fail.</summary>
    /// <value>None by default.</value>
    public double ErrorLimit { get; init; }

    /// <summary>Interactions that do not hold before the load begins are left out of it, and that is no failure.</summary>
    public bool LeavesOutBroken { get; init; }

    /// <summary>How long it takes, without the answers that come later.</summary>
    public TimeSpan Duration => Stages.Aggregate(TimeSpan.Zero, (sum, stage) => sum + stage.Duration);

    internal int WeightOf(Interaction interaction) =>
        Weights.FirstOrDefault(weight => weight.Description.IsMatch(interaction.Description))?.Weight ?? 1;
}

/// <summary>A limit of how long answers take.</summary>
/// <param name="Percentile">Of how many of hundred requests: 95, 99.9.</param>
/// <param name="Time">The longest time that they may take.</param>
public sealed record LoadLimit(double Percentile, TimeSpan Time);
