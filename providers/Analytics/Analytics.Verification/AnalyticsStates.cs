using Analytics.Ledger.Reports;
using Analytics.Ledger.Storage;
using Contracts.Providers.States;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Verification;

/// <summary>What consumers take for granted about Analytics, brought about in its database. A state holds whatever held before.</summary>
public sealed class AnalyticsStates(AnalyticsContext database, TimeProvider clock)
{
    [ProviderState("there is no report {id}")]
    public Task None(Guid id, CancellationToken cancellationToken) => database.Reports.Where(report => report.Id == id).ExecuteDeleteAsync(cancellationToken);

    [ProviderState("report {id} is running")]
    public Task Running(Guid id, CancellationToken cancellationToken) => SaveAsync(ReportOf(id), cancellationToken);

    [ProviderState("report {id} of {orders} orders over {revenue} {currency} from {from} to {to} is completed")]
    public Task Completed(Guid id, int orders, decimal revenue, string currency, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var report = ReportOf(id, from, to);
        report.Status = ReportStatus.Completed;
        report.Figures = new ReportFigures(
            orders, revenue, currency, Placed: revenue, Completed: 0, UsersRegistered: 0, [new DayFigures(from, orders, revenue, Placed: revenue, Completed: 0)], [], [], []);
        return SaveAsync(report, cancellationToken);
    }

    [ProviderState("report {id} has failed")]
    public Task Failed(Guid id, CancellationToken cancellationToken)
    {
        var report = ReportOf(id);
        report.Status = ReportStatus.Failed;
        report.Reason = "Reports are in EUR, and money in USD cannot be added to it.";
        return SaveAsync(report, cancellationToken);
    }

    private Report ReportOf(Guid id, DateOnly? from = null, DateOnly? to = null) =>
        new() { Id = id, From = from ?? new DateOnly(2026, 11, 1), To = to ?? new DateOnly(2026, 11, 30), RequestedAt = clock.GetUtcNow() };

    private async Task SaveAsync(Report report, CancellationToken cancellationToken)
    {
        await None(report.Id, cancellationToken);
        database.Add(report);
        await database.SaveChangesAsync(cancellationToken);
    }
}
