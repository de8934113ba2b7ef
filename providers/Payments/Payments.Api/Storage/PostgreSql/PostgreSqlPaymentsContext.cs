using Microsoft.EntityFrameworkCore;

namespace Payments.Api.Storage.PostgreSql;

/// <summary>Payments in PostgreSQL.</summary>
public sealed class PostgreSqlPaymentsContext(DbContextOptions<PostgreSqlPaymentsContext> options) : PaymentsContext(options)
{
    /// <summary>Any number will do, as long as nothing else in this database locks it.</summary>
    private const long OutboxLock = 7_221_001;

    public override Task PrepareAsync(CancellationToken cancellationToken) => Database.MigrateAsync(cancellationToken);

    public override Task<bool> TakeOutboxAsync(CancellationToken cancellationToken) =>
        Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({OutboxLock}) AS \"Value\"").SingleAsync(cancellationToken);
}
