using Analytics.Ledger.Totals;

namespace Analytics.Ledger.Reports;

/// <summary>A report that somebody asked for. Once it is completed it stays as it is, whatever is told later.</summary>
public sealed class Report
{
    public required Guid Id { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public ReportStatus Status { get; set; }

    /// <summary>What it says; null until it is completed.</summary>
    public ReportFigures? Figures { get; set; }

    /// <summary>Why it failed, for people; null where it did not.</summary>
    public string? Reason { get; set; }

    public Period Period => new(From, To);
}
