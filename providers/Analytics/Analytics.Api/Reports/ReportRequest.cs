using Analytics.Ledger.Totals;

namespace Analytics.Api.Reports;

/// <summary>The days that a report is to be about, both included.</summary>
internal sealed record ReportRequest(DateOnly? From, DateOnly? To)
{
    /// <summary>Everything that is wrong with it; empty when it is fine.</summary>
    public Dictionary<string, string[]> Errors()
    {
        var errors = new Dictionary<string, string[]>();
        if (From is null)
            errors["from"] = ["A report begins with a day: 2026-01-31."];
        if (To is null)
            errors["to"] = ["A report ends with a day: 2026-01-31."];
        else if (From is { } from && new Period(from, To.Value).Error() is { } error)
            errors["to"] = [error];
        return errors;
    }
}
