using Analytics.Ledger.Reports;

namespace Analytics.Api.Reports;

/// <summary>A report as callers see it: what is not known yet is not there.</summary>
internal sealed record ReportAnswer(
    Guid Id,
    ReportStatus Status,
    DateOnly From,
    DateOnly To,
    int? Orders,
    decimal? Revenue,
    string? Currency,
    decimal? Placed,
    decimal? Completed,
    int? UsersRegistered,
    IReadOnlyList<DayFigures>? Days,
    IReadOnlyList<ProductFigures>? Products,
    IReadOnlyList<SoldOutProduct>? SoldOut,
    IReadOnlyList<TechnicianFigures>? Technicians,
    string? Reason)
{
    public static ReportAnswer Of(Report report) => new(
        report.Id,
        report.Status,
        report.From,
        report.To,
        report.Figures?.Orders,
        report.Figures?.Revenue,
        report.Figures?.Currency,
        report.Figures?.Placed,
        report.Figures?.Completed,
        report.Figures?.UsersRegistered,
        report.Figures?.Days,
        report.Figures?.Products,
        report.Figures?.SoldOut,
        report.Figures?.Technicians,
        report.Reason);
}
