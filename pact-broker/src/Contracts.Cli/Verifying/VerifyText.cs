using System.Globalization;
using Contracts.Cli.Output;
using Contracts.Engine.Reports;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;

namespace Contracts.Cli.Verifying;

/// <summary>A verification for people: each interaction on a line, then the report, then what the broker says to it.</summary>
internal static class VerifyText
{
    /// <summary>One interaction, as soon as it is done.</summary>
    public static void WriteProgress(VerificationProgress progress, Printer printer)
    {
        var (mark, tone) = progress.Result.Verdict == Verdict.Passed ? ("passed ", Tone.Good)
            : new ContractResult(progress.Contract, [progress.Result]).IsPending(progress.Result) ? ("pending", Tone.Warning)
            : ("failed ", Tone.Bad);
        printer.Line($"{mark}  {InteractionName.Of(progress.Contract.Document.Consumer, progress.Result.Interaction)}", tone);
    }

    public static void Write(VerificationReport report, Printer printer)
    {
        printer.Line();
        foreach (var line in TextReport.Lines(report))
            printer.Line(line.Text, ToneOf(line.Tone));
        printer.Line();
        WriteTable(report, printer);
        WriteNotices(report, report.Published, printer);
        if (report.Published)
            printer.Line($"Results published for {report.Provider} {report.ProviderVersion}.", Tone.Faint);
    }

    private static void WriteTable(VerificationReport report, Printer printer) => printer.Table(
        ["consumer", "contract", "honored", "failed", "pending", "ms"],
        report.Contracts.Select(contract =>
        {
            var failures = contract.Interactions.Where(interaction => interaction.Verdict != Verdict.Passed).ToLookup(contract.IsPending);
            var (failed, pending) = (failures[false].Count(), failures[true].Count());
            return new[]
            {
                (contract.Contract.Document.Consumer.Value, Tone.Plain),
                (contract.Contract.ShortDescription ?? contract.Contract.Origin, Tone.Faint),
                (Number(contract.Interactions.Length - failed - pending), Tone.Plain),
                (Number(failed), failed > 0 ? Tone.Bad : Tone.Plain),
                (Number(pending), pending > 0 ? Tone.Warning : Tone.Plain),
                (Number(contract.Interactions.Sum(interaction => interaction.Duration.TotalMilliseconds)), Tone.Faint),
            };
        }));

    private static string Number(double number) => number.ToString("0", CultureInfo.InvariantCulture);

    private static void WriteNotices(VerificationReport report, bool published, Printer printer)
    {
        var texts = report.Contracts
            .SelectMany(contract => contract.Contract.Notices.Where(notice => notice.When == When(contract.Success, published)))
            .Select(notice => notice.Text)
            .Distinct(StringComparer.Ordinal);
        foreach (var text in texts)
            printer.Line(text);
    }

    private static Tone ToneOf(ReportTone tone) => tone switch
    {
        ReportTone.Heading => Tone.Strong,
        ReportTone.Good or ReportTone.Expected => Tone.Good,
        ReportTone.Bad or ReportTone.Actual => Tone.Bad,
        ReportTone.Warning => Tone.Warning,
        ReportTone.Faint => Tone.Faint,
        _ => Tone.Plain,
    };

    private static string When(bool success, bool published) =>
        $"after_verification:success_{(success ? "true" : "false")}_published_{(published ? "true" : "false")}";
}
