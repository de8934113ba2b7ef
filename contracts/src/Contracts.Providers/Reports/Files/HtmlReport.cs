using System.Globalization;
using System.Xml.Linq;
using Contracts.Engine.Documents.Notes;
using Contracts.Providers.Results;
using Contracts.Providers.Verdicts;

namespace Contracts.Providers.Reports.Files;

/// <summary>A verification as one page: no scripts, nothing from elsewhere, dark where the reader's system is. Built as elements, so that every text is encoded.</summary>
internal static class HtmlReport
{
    public static string Render(VerificationReport report)
    {
        var summary = TextReport.Summary(report).Where(line => line.Text.Length > 0).ToList();
        var page = new XElement(
            "html",
            new XAttribute("lang", "en"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", "default-src 'none'; style-src 'unsafe-inline'")),
                Element("title", $"{report.Provider}: {report.Outcome.Word()}"),
                new XElement("style", HtmlStyle.Sheet)),
            new XElement(
                "body",
                new XElement(
                    "main",
                    Element("h1", summary[0].Text, report.Outcome switch { RunOutcome.Passed => "good", RunOutcome.NotVerified => "wait", _ => "bad" }),
                    summary.Count > 1 ? new XElement("ul", summary.Skip(1).Select(line => Element("li", line.Text))) : null,
                    Contracts(report),
                    report.Contracts.SelectMany(contract => contract.Interactions.Where(result => result.Verdict != Verdict.Passed).Select(result => Failure(contract, result))),
                    report.Contracts.Select(Interactions))));
        return $"<!DOCTYPE html>\n{page.ToString(SaveOptions.DisableFormatting)}\n";
    }

    private static XElement Contracts(VerificationReport report) => Table(
        "Contracts",
        ["Consumer", "Contract", "Honored", "Failed", "Pending", "Shared", "ms"],
        report.Contracts.Select(contract => (Contract: contract, Totals: ReportTotals.Of(contract))).Select(row => Row(
            row.Contract.Contract.Document.Consumer.Value,
            row.Contract.Contract.ShortDescription ?? row.Contract.Contract.Origin,
            $"{row.Totals.Passed}", $"{row.Totals.Failed}", $"{row.Totals.Pending}", $"{row.Totals.Shared}", Milliseconds(row.Totals.Duration))));

    private static XElement Interactions(ContractResult contract) => new(
        "details",
        Element("summary", $"All interactions of {contract.Contract.Document.Consumer}: {contract.Contract.Origin}"),
        Table(
            "Interactions",
            ["Interaction", "Verdict", "ms", "Remark"],
            contract.Interactions.Select(result => Row(
                InteractionName.Of(contract.Contract.Document.Consumer, result.Interaction),
                VerdictClasses.Of(result.Verdict).Word,
                Milliseconds(result.Duration),
                string.Join("; ", Remarks(contract, result))))));

    private static XElement Failure(ContractResult contract, InteractionResult result) => new(
        "section",
        new XAttribute("class", contract.IsPending(result) ? "pending" : "failed"),
        Element("h2", InteractionName.Of(contract.Contract.Document.Consumer, result.Interaction)),
        new XElement(
            "dl",
            Entry("Verdict", VerdictClasses.Of(result.Verdict).Sentence + (contract.IsPending(result) ? " (pending: it does not fail the build)" : "")),
            Entry("Scenario", Scenarios(result) is { Length: > 0 } scenarios ? scenarios : null),
            Entry("Problem", result.Problem),
            Entry("Which side", result.Blame?.Reason),
            Entry("Next", VerdictClasses.Of(result.Verdict).Next(contract.Contract.Document.Consumer, result)),
            Entry("Also", result.Blame?.Next),
            Entry("Asked by", $"{contract.Contract.Document.Consumer}, {contract.Contract.Origin}"),
            Entry("Earlier", result.EarlierAttempts.IsEmpty ? null : string.Join("\n", result.EarlierAttempts))),
        result.Mismatches.IsEmpty ? null : Table(
            "Differences",
            ["Where", "Expected", "Actual", "What"],
            result.Mismatches.Select(mismatch => Row($"{mismatch.Kind} {mismatch.Path}".Trim(), mismatch.Expected ?? "", mismatch.Actual ?? "", mismatch.Message))),
        Fold("What was sent and what came", result.Exchange is { } exchange ? $"{exchange.Request}\n\n{exchange.Response ?? "nothing came"}" : null),
        Fold("Where it was thrown", result.Exception?.ToString()),
        Fold("Logs of this request", Lines(result.Evidence.Logs.Select(line => $"{line.Level} {line.Category}: {line.Text}"))),
        Fold("SQL of this request", Lines(result.Evidence.Commands.Select(command => $"{(command.Failed ? "failed: " : "")}{command.Text}{(command.Duration is { } time ? $" -- {Milliseconds(time)} ms" : "")}"))),
        Fold("Trace of this request", Lines(result.Evidence.Spans.Select(span => $"{(span.Failed ? "failed: " : "")}{span.Source}: {span.Name} {Milliseconds(span.Duration)} ms"))));

    private static IEnumerable<string> Remarks(ContractResult contract, InteractionResult result)
    {
        if (result.Verdict != Verdict.Passed && contract.IsPending(result))
            yield return "pending";
        if (result.IsFromEarlierRun)
            yield return $"not replayed: as of {TimeText.Of(result.VerifiedAt)}";
        if (Scenarios(result) is { Length: > 0 } scenarios)
            yield return scenarios;
        if (result.AnsweredBy is { } other)
            yield return $"answered by the same interaction of {other}";
        if (!result.EarlierAttempts.IsEmpty)
            yield return $"attempt {result.EarlierAttempts.Length + 1}";
        foreach (var left in result.LeftBehind)
            yield return $"left behind: {left}";
    }

    private static string Scenarios(InteractionResult result) => string.Join("; ", InteractionNotes.Of(result.Interaction).Scenarios);

    private static XElement Table(string caption, string[] headings, IEnumerable<XElement> rows) => new(
        "div",
        new XAttribute("class", "table"),
        new XAttribute("role", "region"),
        new XAttribute("aria-label", caption),
        new XAttribute("tabindex", "0"),
        new XElement(
            "table",
            Element("caption", caption),
            new XElement("thead", new XElement("tr", headings.Select(heading => new XElement("th", new XAttribute("scope", "col"), heading)))),
            new XElement("tbody", rows)));

    private static XElement Row(string first, params string[] others) => new(
        "tr",
        new XElement("th", new XAttribute("scope", "row"), Text(first)),
        others.Select(cell => Element("td", cell)));

    private static object?[] Entry(string name, string? value) => value is null ? [] : [Element("dt", name), Element("dd", value)];

    private static XElement? Fold(string title, string? text) => string.IsNullOrEmpty(text) ? null : new XElement("details", Element("summary", title), Element("pre", text));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    // Never without a text: an element that closes itself is no HTML.
    private static XElement Element(string name, string text, string? @class = null) => new(name, @class is null ? null : new XAttribute("class", @class), Text(text));

    private static XText Text(string text) => new(text.Length == 0 ? "\u00A0" : XmlText.Clean(text));

    private static string Milliseconds(TimeSpan duration) => duration.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
