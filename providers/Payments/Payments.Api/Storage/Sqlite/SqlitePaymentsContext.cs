using Microsoft.EntityFrameworkCore;

namespace Payments.Api.Storage.Sqlite;

/// <summary>Payments in a SQLite file.</summary>
public sealed class SqlitePaymentsContext(DbContextOptions<SqlitePaymentsContext> options) : PaymentsContext(options)
{
    public override Task PrepareAsync(CancellationToken cancellationToken) => Database.EnsureCreatedAsync(cancellationToken);

    /// <summary>A file has one writer, and a transaction is one from its beginning.</summary>
    public override Task<bool> TakeOutboxAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>SQLite has no type for instants and cannot order them as text.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
}
