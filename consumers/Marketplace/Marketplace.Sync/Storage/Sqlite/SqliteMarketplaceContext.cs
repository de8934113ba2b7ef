using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Storage;

namespace Marketplace.Sync.Storage.Sqlite;

/// <summary>Listings in a SQLite file.</summary>
public sealed class SqliteMarketplaceContext(DbContextOptions<SqliteMarketplaceContext> options) : MarketplaceContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.StoreInstantsAsTicks();
}
