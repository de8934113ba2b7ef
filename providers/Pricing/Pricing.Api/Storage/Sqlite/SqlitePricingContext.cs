using Microsoft.EntityFrameworkCore;

namespace Pricing.Api.Storage.Sqlite;

/// <summary>Prices in a SQLite file.</summary>
public sealed class SqlitePricingContext(DbContextOptions<SqlitePricingContext> options) : PricingContext(options)
{
    public override Task PrepareAsync(CancellationToken cancellationToken) => Database.EnsureCreatedAsync(cancellationToken);

    /// <summary>SQLite has no type for instants and cannot order them as text.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
}
