using System.ComponentModel.DataAnnotations;

namespace Analytics.Ledger.Reports;

/// <summary>Section <c>Reports</c> of the configuration.</summary>
public sealed class ReportSettings
{
    public const string Section = "Reports";

    /// <summary>The currency of the books (ISO 4217): a report adds up nothing else.</summary>
    [RegularExpression("[A-Z]{3}")]
    public string Currency { get; set; } = "EUR";

    /// <summary>Whether this instance makes reports, or only takes and answers requests for them.</summary>
    public bool MadeHere { get; set; } = true;

    /// <summary>How often an instance looks for reports that another left behind.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>When it is worth asking for a report again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(1);
}
