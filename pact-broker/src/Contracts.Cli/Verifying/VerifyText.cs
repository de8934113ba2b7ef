using Contracts.Cli.Output;
using Contracts.Engine.Reports;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;

namespace Contracts.Cli.Verifying;

/// <summary>A verification for people: each interaction on a line, then the report, then what the broker says to it.</summary>
internal static class VerifyText
{
    public static void Write(VerificationReport report, bool published, Printer printer)
    {
        foreach (var contract in report.Contracts)
        {
            foreach (var interaction in contract.Interactions)
                WriteLine(contract, interaction, printer);
        }

        printer.Line();
        foreach (var line in TextReport.Lines(report))
            printer.Line(line.Text, ToneOf(line.Tone));
        WriteNotices(report, published, printer);
        if (published)
            printer.Line($"Results published for {report.Provider} {report.ProviderVersion}.", Tone.Faint);
    }

    private static void WriteLine(ContractResult contract, InteractionResult interaction, Printer printer)
    {
        var (mark, tone) = interaction.Verdict == Verdict.Passed ? ("passed ", Tone.Good)
            : contract.IsPending(interaction) ? ("pending", Tone.Warning)
            : ("failed ", Tone.Bad);
        printer.Line($"{mark}  {InteractionName.Of(contract.Contract.Document.Consumer, interaction.Interaction)}", tone);
    }

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
