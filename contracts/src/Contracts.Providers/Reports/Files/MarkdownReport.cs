using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Contracts.Providers.Results;

namespace Contracts.Providers.Reports.Files;

/// <summary>A verification as Markdown: the contracts as a table, then each failure, folded.</summary>
internal static partial class MarkdownReport
{
    public static string Render(VerificationReport report)
    {
        var text = new StringBuilder();
        var lines = TextReport.Summary(report).ToList();
        text.Append(CultureInfo.InvariantCulture, $"## {Sign(report.Outcome)} {Escape(lines[0].Text)}\n\n");
        foreach (var line in lines.Skip(1).Where(line => line.Text.Length > 0))
            text.Append(CultureInfo.InvariantCulture, $"- {Escape(line.Text)}\n");
        text.Append("\n| consumer | contract | honored | failed | pending | shared | ms |\n|---|---|---:|---:|---:|---:|---:|\n");
        foreach (var contract in report.Contracts)
            AppendContract(text, contract);
        foreach (var contract in report.Contracts)
        {
            foreach (var interaction in contract.Interactions.Where(interaction => interaction.Verdict != Verdict.Passed))
                AppendFailure(text, contract, interaction);
        }

        return text.ToString();
    }

    private static string Sign(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Passed => "✅",
        RunOutcome.NotVerified => "⚪",
        _ => "❌",
    };

    private static void AppendContract(StringBuilder text, ContractResult contract)
    {
        var totals = ReportTotals.Of(contract);
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {Escape(contract.Contract.Document.Consumer.Value)} | {Escape(contract.Contract.ShortDescription ?? contract.Contract.Origin)} | {totals.Passed} | {totals.Failed} | {totals.Pending} | {totals.Shared} | {totals.Duration.TotalMilliseconds:0} |\n");
    }

    private static void AppendFailure(StringBuilder text, ContractResult contract, InteractionResult interaction)
    {
        var whole = TextReport.Render(contract.Contract, interaction);
        var fence = new string('`', Fences().Matches(whole).Select(run => run.Length).DefaultIfEmpty(0).Max() + 3);
        text.Append(CultureInfo.InvariantCulture, $"\n<details><summary>{(contract.IsPending(interaction) ? "🕒 pending" : "❌ failed")}: {Encode(InteractionName.Of(contract.Contract.Document.Consumer, interaction.Interaction))}</summary>\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{fence}text\n{whole}\n{fence}\n\n</details>\n");
    }

    private static string Encode(string text) => System.Net.WebUtility.HtmlEncode(OneLine(text));

    // What Markdown reads as a sign of its own stands for itself.
    private static string Escape(string text) => Signs().Replace(OneLine(text), @"\$0");

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    [GeneratedRegex(@"[\\`*_\[\]<>|#~&]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Signs();

    [GeneratedRegex("`+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fences();
}
