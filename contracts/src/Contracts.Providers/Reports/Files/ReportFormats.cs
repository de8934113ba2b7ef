using System.Collections.Immutable;

namespace Contracts.Providers.Reports.Files;

/// <summary>The table of formats. A new one is a row here and a file beside it.</summary>
public static class ReportFormats
{
    /// <summary>Text for pull requests and the summaries of build systems.</summary>
    public static ReportFormat Markdown { get; } = new("markdown", ".md", "Markdown", MarkdownReport.Render);

    /// <summary>For build systems.</summary>
    public static ReportFormat JUnit { get; } = new("junit", ".xml", "JUnit XML", JUnitReport.Render);

    /// <summary>For programs.</summary>
    public static ReportFormat Json { get; } = new("json", ".json", "JSON", JsonReport.Render);

    /// <summary>One page that needs nothing else.</summary>
    public static ReportFormat Html { get; } = new("html", ".html", "one HTML page", HtmlReport.Render);

    /// <summary>All of them.</summary>
    public static ImmutableArray<ReportFormat> All { get; } = [Markdown, JUnit, Json, Html];
}
