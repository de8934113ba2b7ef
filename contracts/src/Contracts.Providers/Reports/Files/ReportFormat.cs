using Contracts.Providers.Results;

namespace Contracts.Providers.Reports.Files;

/// <summary>What a report file can be: one row of <see cref="ReportFormats"/>.</summary>
public sealed class ReportFormat
{
    private readonly Func<VerificationReport, string> _render;

    internal ReportFormat(string id, string ending, string description, Func<VerificationReport, string> render)
    {
        (Id, Ending, Description) = (id, ending, description);
        _render = render;
    }

    /// <summary>Its name on the command line: <c>html</c>.</summary>
    public string Id { get; }

    /// <summary>How the names of such files end: <c>.html</c>.</summary>
    public string Ending { get; }

    /// <summary>What it is, for people.</summary>
    public string Description { get; }

    /// <summary>The environment variable that names such a file: <c>PACT_VERIFIER_HTML_REPORT</c>.</summary>
    public string Variable => $"PACT_VERIFIER_{Id.ToUpperInvariant()}_REPORT";

    /// <summary>The report in this format.</summary>
    /// <param name="report">The report.</param>
    public string Render(VerificationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return _render(report);
    }
}
