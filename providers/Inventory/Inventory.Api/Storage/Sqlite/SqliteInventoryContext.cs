using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Storage;

namespace Inventory.Api.Storage.Sqlite;

/// <summary>Stock in a SQLite file.</summary>
public sealed class SqliteInventoryContext(DbContextOptions<SqliteInventoryContext> options) : InventoryContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.StoreInstantsAsTicks();
}
