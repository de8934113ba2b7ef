using System.Collections.Immutable;

namespace Contracts.Providers.Load;

/// <summary>What a load showed.</summary>
public sealed record LoadReport
{
    /// <summary>The provider's name.</summary>
    public required string Provider { get; init; }

    /// <summary>What was asked for.</summary>
    public required LoadPlan Plan { get; init; }

    /// <summary>From the first request to the last answer.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>All requests together.</summary>
    public required LoadMeasure All { get; init; }

    /// <summary>Each interaction.</summary>
    public required ImmutableArray<LoadedInteraction> Interactions { get; init; }

    /// <summary>What was not asked for, and why.</summary>
    public required ImmutableArray<LeftOut> LeftOut { get; init; }

    /// <summary>How it went over time, by when requests were due.</summary>
    public required ImmutableArray<LoadSlice> Slices { get; init; }

    /// <summary>How much later than due requests were sent: what this machine could not keep up with. It is part of the latencies.</summary>
    public required LatencyHistogram Lateness { get; init; }

    /// <summary>The limits that do not hold, one sentence each.</summary>
    public ImmutableArray<string> Missed =>
    [
        .. All.Requests == 0 ? ["nothing was asked for: no interaction holds even without a load"] : ImmutableArray<string>.Empty,
        .. Plan.LeavesOutBroken ? [] : LeftOut.Select(left => $"{left.Name} does not hold even without a load: {left.Why}"),
        .. Interactions.SelectMany(interaction => interaction.Measure.Missed(interaction.Name, Plan)),
        .. Interactions.Length > 1 ? All.Missed("all together", Plan) : [],
    ];

    /// <summary>Whether every limit holds.</summary>
    public bool Success => Missed.IsEmpty;

    /// <summary>Whether the provider gave any answer at all.</summary>
    public bool Reached => All.Requests > 0 || LeftOut.Any(left => left.Answered);
}

/// <summary>An interaction under load.</summary>
/// <param name="Name">Its name, with consumer and states.</param>
/// <param name="Measure">What was measured.</param>
public sealed record LoadedInteraction(string Name, LoadMeasure Measure);

/// <summary>An interaction that was not asked for.</summary>
/// <param name="Name">Its name, with consumer and states.</param>
/// <param name="Why">What was wrong with its answer before the load.</param>
/// <param name="Answered">Whether there was an answer.</param>
public sealed record LeftOut(string Name, string Why, bool Answered);

/// <summary>A part of the time.</summary>
/// <param name="Begin">When it began.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Measure">What was measured of the requests that were due in it.</param>
public sealed record LoadSlice(TimeSpan Begin, TimeSpan Length, LoadMeasure Measure);
