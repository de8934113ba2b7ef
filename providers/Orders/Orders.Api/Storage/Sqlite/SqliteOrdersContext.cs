using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Storage;

namespace Orders.Api.Storage.Sqlite;

/// <summary>Orders in a SQLite file.</summary>
public sealed class SqliteOrdersContext(DbContextOptions<SqliteOrdersContext> options) : OrdersContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.StoreInstantsAsTicks();
}
