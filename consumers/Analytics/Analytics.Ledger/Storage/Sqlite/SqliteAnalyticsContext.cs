using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Storage;

namespace Analytics.Ledger.Storage.Sqlite;

/// <summary>The ledger in a SQLite file.</summary>
public sealed class SqliteAnalyticsContext(DbContextOptions<SqliteAnalyticsContext> options) : AnalyticsContext(options)
{
    /// <inheritdoc />
    /// <remarks>A transaction has the whole file for its writes from its beginning.</remarks>
    public override Task LockTotalsAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.StoreInstantsAsTicks();
}
