using System.Xml.Linq;
using Contracts.Providers.Reports.Files;

namespace Contracts.Providers.Load.Reports;

/// <summary>A load as one page: no scripts, nothing from elsewhere. Built as elements, so that every text is encoded.</summary>
public static class LoadHtml
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The report as a page.</summary>
    /// <param name="report">The report.</param>
    public static string Render(LoadReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var title = $"{report.Provider} under load: {(report.Success ? "every limit holds" : $"{report.Missed.Length} limits do not hold")}";
        var page = new XElement(
            "html",
            new XAttribute("lang", "en"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", "default-src 'none'; style-src 'unsafe-inline'")),
                Element("title", title),
                new XElement("style", HtmlStyle.Sheet)),
            new XElement(
                "body",
                new XElement(
                    "main",
                    new XElement("h1", new XAttribute("class", report.Success ? "good" : "bad"), title),
                    report.Missed.IsEmpty ? null : new XElement("ul", report.Missed.Select(missed => Element("li", missed))),
                    Table("Interactions", LoadNumbers.Headings, LoadNumbers.Rows(report).Select(row => (IReadOnlyList<string>)row)),
                    Chart("Milliseconds over time: longest, 99 and 50 of 100", report, slice => slice.Measure.Latencies.Longest.TotalMilliseconds, slice => slice.Measure.Latencies.Percentile(99).TotalMilliseconds, slice => slice.Measure.Latencies.Percentile(50).TotalMilliseconds),
                    Chart("Requests and failures per second", report, slice => slice.Measure.Requests / slice.Length.TotalSeconds, slice => slice.Measure.Failed / slice.Length.TotalSeconds),
                    Failures(report),
                    new XElement("ul", LoadNumbers.Remarks(report).Select(remark => Element("li", remark))))));
        return $"<!DOCTYPE html>\n{page.ToString(SaveOptions.DisableFormatting)}\n";
    }

    private static XElement? Failures(LoadReport report)
    {
        var rows = report.Interactions.SelectMany(interaction => interaction.Measure.Failures.Select(failure => (IReadOnlyList<string>)[interaction.Name, failure.Kind, $"{failure.Count}", failure.Example])).ToList();
        return rows.Count == 0 ? null : Table("Failures", ["interaction", "what", "times", "for example"], rows);
    }

    // One line for each measure, all on the scale of the first; the highest value stands beside it.
    private static XElement Chart(string caption, LoadReport report, params Func<LoadSlice, double>[] measures)
    {
        const double Width = 1000, Height = 200;
        string[] colors = ["var(--bad)", "var(--wait)", "var(--good)"];
        var highest = Math.Max(1, report.Slices.Select(measures[0]).DefaultIfEmpty(0).Max());
        return new XElement(
            "figure",
            Element("figcaption", FormattableString.Invariant($"{caption} (highest: {highest:0.#})")),
            new XElement(
                Svg + "svg",
                new XAttribute("viewBox", FormattableString.Invariant($"0 -5 {Width} {Height + 10}")),
                new XAttribute("role", "img"),
                new XAttribute("aria-label", caption),
                measures.Select((measure, i) => new XElement(
                    Svg + "polyline",
                    new XAttribute("fill", "none"),
                    new XAttribute("stroke", colors[i]),
                    new XAttribute("stroke-width", "2"),
                    new XAttribute("points", string.Join(' ', report.Slices.Select((slice, at) => FormattableString.Invariant($"{at * Width / Math.Max(1, report.Slices.Length - 1):0.#},{Height - (measure(slice) / highest * Height):0.#}"))))))));
    }

    private static XElement Table(string caption, IEnumerable<string> headings, IEnumerable<IReadOnlyList<string>> rows) => new(
        "div",
        new XAttribute("class", "table"),
        new XAttribute("role", "region"),
        new XAttribute("aria-label", caption),
        new XAttribute("tabindex", "0"),
        new XElement(
            "table",
            Element("caption", caption),
            new XElement("thead", new XElement("tr", headings.Select(heading => new XElement("th", new XAttribute("scope", "col"), heading)))),
            new XElement("tbody", rows.Select(row => new XElement("tr", row.Select(cell => Element("td", cell)))))));

    // Never without a text: an element that closes itself is no HTML.
    private static XElement Element(string name, string text) => new(name, text.Length == 0 ? "\u00A0" : XmlText.Clean(text));
}
