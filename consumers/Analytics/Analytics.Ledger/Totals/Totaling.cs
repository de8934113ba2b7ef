using Analytics.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Ledger.Totals;

/// <summary>
/// The batch job: all entries of some days go in, the totals of these days come out and take the place of those that were there. It may run as often as one likes, at the same time
/// as another run and while entries are made: its totals are those of the entries that it saw, all of one moment.
/// </summary>
public sealed class Totaling(AnalyticsContext context)
{
    /// <returns>The totals of these days.</returns>
    public async Task<IReadOnlyList<DayTotal>> RunAsync(Period period, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockTotalsAsync(cancellationToken);
        var totals = DayTotal.Of(await context.Entries.AsNoTracking()
            .Where(entry => entry.At >= period.Begin && entry.At < period.End)
            .ToListAsync(cancellationToken));
        await context.DayTotals.Where(total => total.Day >= period.From && total.Day <= period.To).ExecuteDeleteAsync(cancellationToken);
        context.AddRange(totals);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return totals;
    }
}
