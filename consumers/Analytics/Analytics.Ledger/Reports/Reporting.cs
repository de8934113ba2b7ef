using Analytics.Ledger.Storage;
using Analytics.Ledger.Totals;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Ledger.Reports;

/// <summary>Makes the reports that were asked for. To make one twice, or in two places at once, does no harm: it stays as it was completed first.</summary>
public sealed class Reporting(AnalyticsContext context, Totaling totaling, ReportSettings settings)
{
    /// <summary>The reports that are not made yet, the oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> RunningAsync(CancellationToken cancellationToken) =>
        await context.Reports.Where(report => report.Status == ReportStatus.Running).OrderBy(report => report.RequestedAt).Select(report => report.Id).ToListAsync(cancellationToken);

    /// <summary>Makes one report, of totals that are made for it; does nothing where it is made already.</summary>
    public async Task MakeAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await context.Reports.FindAsync([id], cancellationToken) is not { Status: ReportStatus.Running } report)
            return;

        var totals = await totaling.RunAsync(report.Period, cancellationToken);
        var others = totals.Select(total => total.Currency).Where(currency => currency.Length > 0 && currency != settings.Currency).Distinct().Order(StringComparer.Ordinal).ToList();
        if (others.Count > 0)
        {
            report.Status = ReportStatus.Failed;
            report.Reason = $"Reports are in {settings.Currency}, and money in {string.Join(", ", others)} cannot be added to it.";
        }
        else
        {
            report.Status = ReportStatus.Completed;
            report.Figures = ReportFigures.Of(totals, settings.Currency);
        }

        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Made elsewhere at the same time.
        }
    }
}
