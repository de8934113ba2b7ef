using System.Globalization;
using Contracts.Cli.Output;
using Contracts.Providers.Load;
using Contracts.Providers.Load.Reports;

namespace Contracts.Cli.Loading;

/// <summary>A load for people.</summary>
internal static class LoadText
{
    public static void Write(LoadReport report, Printer printer)
    {
        printer.Table(LoadNumbers.Headings, LoadNumbers.Rows(report).Select(row => row.Select(cell => (cell, Tone.Plain)).ToList()));
        printer.Line();
        foreach (var remark in LoadNumbers.Remarks(report))
            printer.Line(remark, Tone.Faint);
        foreach (var interaction in report.Interactions)
        {
            foreach (var failure in interaction.Measure.Failures)
                printer.Line($"{failure.Count} times {interaction.Name}: {failure.Kind}, for example: {failure.Example}", Tone.Bad);
        }

        printer.Line();
        foreach (var missed in report.Missed)
            printer.Line(missed, Tone.Bad);
        if (report.Success)
            printer.Line("Every limit holds.", Tone.Good);
    }

    public static string Markdown(LoadReport report) => MarkdownText.Page(
    [
        $"**{MarkdownText.Text(report.Provider)} under load: {(report.Success ? "every limit holds" : $"{report.Missed.Length} limits do not hold")}**",
        report.Missed.IsEmpty ? null : MarkdownText.List(report.Missed),
        MarkdownText.Table(LoadNumbers.Headings, LoadNumbers.Rows(report).Select(row => (IReadOnlyList<string>)row)),
        MarkdownText.List(LoadNumbers.Remarks(report)),
    ]);

    /// <summary>One line that the next one overwrites.</summary>
    public static string Progress(LoadProgress progress) => string.Create(
        CultureInfo.InvariantCulture,
        $"\r{Clock(progress.Elapsed)} of {Clock(progress.All)}   {progress.Sent} sent, {progress.Waiting} waiting, {progress.Failed} failed   p50 {LoadNumbers.Milliseconds(progress.Latencies.Percentile(50))} ms, p99 {LoadNumbers.Milliseconds(progress.Latencies.Percentile(99))} ms   ");

    private static string Clock(TimeSpan time) => time.ToString(time >= TimeSpan.FromHours(1) ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
