using Microsoft.EntityFrameworkCore;

namespace Inventory.Api.Storage.Sqlite;

/// <summary>Stock in a SQLite file.</summary>
public sealed class SqliteInventoryContext(DbContextOptions<SqliteInventoryContext> options) : InventoryContext(options)
{
    public override Task PrepareAsync(CancellationToken cancellationToken) => Database.EnsureCreatedAsync(cancellationToken);

    /// <summary>SQLite has no type for instants and cannot order them as text.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
}
