using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Storage;

namespace Pricing.Api.Storage.Sqlite;

/// <summary>Prices in a SQLite file.</summary>
public sealed class SqlitePricingContext(DbContextOptions<SqlitePricingContext> options) : PricingContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.StoreInstantsAsTicks();
}
