using System.Collections.Immutable;

namespace Contracts.Providers.Load;

/// <summary>What was measured of many requests.</summary>
public sealed record LoadMeasure
{
    /// <summary>How many were sent.</summary>
    public required long Requests { get; init; }

    /// <summary>How many had no answer, or one that breaks the contract.</summary>
    public required long Failed { get; init; }

    /// <summary>How long answers took, from when their requests were due. Time limits that struck are in it; connections that could not be had are not.</summary>
    public required LatencyHistogram Latencies { get; init; }

    /// <summary>The failures by kind, the most frequent first.</summary>
    public required ImmutableArray<LoadFailure> Failures { get; init; }

    /// <summary>The share of requests that failed.</summary>
    public double ErrorShare => Requests == 0 ? 0 : (double)Failed / Requests;

    internal IEnumerable<string> Missed(string name, LoadPlan plan)
    {
        foreach (var limit in plan.Limits)
        {
            if (!Latencies.IsWithin(limit))
                yield return FormattableString.Invariant($"{name}: p{limit.Percentile} is {Latencies.Percentile(limit.Percentile).TotalMilliseconds:0.#} ms, and may be {limit.Time.TotalMilliseconds:0.#} ms");
        }

        if (ErrorShare > plan.ErrorLimit)
            yield return FormattableString.Invariant($"{name}: {ErrorShare * 100:0.##}% failed ({Failed} of {Requests}), and {plan.ErrorLimit * 100:0.##}% may; most often {Failures[0].Kind}");
    }
}

/// <summary>One kind of failure.</summary>
/// <param name="Kind">What all of them share.</param>
/// <param name="Count">How many there were.</param>
/// <param name="Example">The first of them.</param>
public sealed record LoadFailure(string Kind, long Count, string Example);
