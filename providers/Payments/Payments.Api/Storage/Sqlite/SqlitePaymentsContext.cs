using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Storage;

namespace Payments.Api.Storage.Sqlite;

/// <summary>Payments in a SQLite file.</summary>
public sealed class SqlitePaymentsContext(DbContextOptions<SqlitePaymentsContext> options) : PaymentsContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.StoreInstantsAsTicks();
}
