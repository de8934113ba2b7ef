using System.Collections.Immutable;
using System.Globalization;

namespace Contracts.Providers.Load.Reports;

/// <summary>The figures of a load as people read them: one row for each interaction and one for all.</summary>
public static class LoadNumbers
{
    /// <summary>The percentiles that a report has.</summary>
    public static ImmutableArray<double> Percentiles { get; } = [50, 90, 95, 99, 99.9];

    /// <summary>What the columns of <see cref="Rows"/> are.</summary>
    public static ImmutableArray<string> Headings { get; } = ["interaction", "requests", "per second", "errors", .. Percentiles.Select(percentile => FormattableString.Invariant($"p{percentile} ms")), "longest ms"];

    /// <summary>A row for each interaction, and where there are several one for all together.</summary>
    /// <param name="report">The report.</param>
    public static ImmutableArray<ImmutableArray<string>> Rows(LoadReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var rows = report.Interactions.Select(interaction => Row(interaction.Name, interaction.Measure, report.Elapsed));
        return [.. report.Interactions.Length > 1 ? rows.Append(Row("all together", report.All, report.Elapsed)) : rows];
    }

    /// <summary>What holds for the load as a whole, one sentence each.</summary>
    /// <param name="report">The report.</param>
    public static ImmutableArray<string> Remarks(LoadReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            $"{Number(report.All.Requests)} requests in {report.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s, each sent when it was due, whatever became of those before it; times count from when it was due.",
            $"Sent later than due: half by at most {Milliseconds(report.Lateness.Percentile(50))} ms, 99 of 100 by {Milliseconds(report.Lateness.Percentile(99))} ms, the latest by {Milliseconds(report.Lateness.Longest)} ms. That is part of the times.",
            .. report.LeftOut.Select(left => $"Left out: {left.Name}: {left.Why}"),
        ];
    }

    /// <summary>How many requests that hold there were in a second.</summary>
    /// <param name="measure">What was measured.</param>
    /// <param name="elapsed">In how long a time.</param>
    public static double Throughput(LoadMeasure measure, TimeSpan elapsed)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return elapsed > TimeSpan.Zero ? (measure.Requests - measure.Failed) / elapsed.TotalSeconds : 0;
    }

    /// <summary>A time in milliseconds, as exactly as it is worth.</summary>
    /// <param name="time">The time.</param>
    public static string Milliseconds(TimeSpan time) =>
        time.TotalMilliseconds.ToString(time.TotalMilliseconds < 10 ? "0.00" : time.TotalMilliseconds < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static ImmutableArray<string> Row(string name, LoadMeasure measure, TimeSpan elapsed) =>
    [
        name,
        Number(measure.Requests),
        Throughput(measure, elapsed).ToString("0.0", CultureInfo.InvariantCulture),
        measure.Failed == 0 ? "0" : $"{Number(measure.Failed)} ({(measure.ErrorShare * 100).ToString("0.##", CultureInfo.InvariantCulture)}%)",
        .. Percentiles.Select(percentile => Milliseconds(measure.Latencies.Percentile(percentile))),
        Milliseconds(measure.Latencies.Longest),
    ];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
