using Microsoft.EntityFrameworkCore;

namespace Analytics.Ledger.Storage.PostgreSql;

/// <summary>The ledger in PostgreSQL.</summary>
public sealed class PostgreSqlAnalyticsContext(DbContextOptions<PostgreSqlAnalyticsContext> options) : AnalyticsContext(options)
{
    /// <inheritdoc />
    public override async Task LockTotalsAsync(CancellationToken cancellationToken) =>
        await Database.ExecuteSqlAsync($"""LOCK TABLE "DayTotals" IN SHARE ROW EXCLUSIVE MODE""", cancellationToken);
}
