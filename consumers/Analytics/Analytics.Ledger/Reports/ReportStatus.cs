namespace Analytics.Ledger.Reports;

/// <summary>How far a report is.</summary>
public enum ReportStatus
{
    /// <summary>It is being made, or will be.</summary>
    Running,

    Completed,

    /// <summary>It cannot be made of these entries.</summary>
    Failed,
}
