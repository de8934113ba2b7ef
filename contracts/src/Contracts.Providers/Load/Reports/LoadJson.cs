using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Contracts.Providers.Load.Reports;

/// <summary>A load for programs. The words in it are a format: they do not follow the names in the code.</summary>
public static class LoadJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report as JSON.</summary>
    /// <param name="report">The report.</param>
    public static string Render(LoadReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new JsonObject
        {
            ["success"] = report.Success,
            ["provider"] = report.Provider,
            ["missed"] = List(report.Missed.Select(missed => (JsonNode)JsonValue.Create(missed))),
            ["elapsedSeconds"] = Math.Round(report.Elapsed.TotalSeconds, 3),
            ["stages"] = List(report.Plan.Stages.Select(stage => new JsonObject { ["seconds"] = stage.Duration.TotalSeconds, ["requestsPerSecond"] = stage.Rate })),
            ["all"] = Of(report.All, report.Elapsed),
            ["interactions"] = List(report.Interactions.Select(interaction => new JsonObject { ["interaction"] = interaction.Name, ["measure"] = Of(interaction.Measure, report.Elapsed) })),
            ["leftOut"] = List(report.LeftOut.Select(left => new JsonObject { ["interaction"] = left.Name, ["why"] = left.Why })),
            ["sentLateMilliseconds"] = Times(report.Lateness),
            ["slices"] = List(report.Slices.Select(slice => new JsonObject { ["beginSeconds"] = slice.Begin.TotalSeconds, ["seconds"] = slice.Length.TotalSeconds, ["measure"] = Of(slice.Measure, slice.Length) })),
        }.ToJsonString(Readable);
    }

    private static JsonObject Of(LoadMeasure measure, TimeSpan elapsed) => new()
    {
        ["requests"] = measure.Requests,
        ["failed"] = measure.Failed,
        ["honoredPerSecond"] = Math.Round(LoadNumbers.Throughput(measure, elapsed), 2),
        ["milliseconds"] = Times(measure.Latencies),
        ["failures"] = List(measure.Failures.Select(failure => new JsonObject { ["kind"] = failure.Kind, ["count"] = failure.Count, ["example"] = failure.Example })),
    };

    private static JsonObject Times(LatencyHistogram latencies)
    {
        var times = new JsonObject { ["mean"] = Milliseconds(latencies.Mean) };
        foreach (var percentile in LoadNumbers.Percentiles)
            times[FormattableString.Invariant($"p{percentile}")] = Milliseconds(latencies.Percentile(percentile));
        times["longest"] = Milliseconds(latencies.Longest);
        return times;
    }

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);

    private static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);
}
