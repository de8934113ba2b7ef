using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ServiceDefaults.Storage;

/// <summary>Brings the database to the schema of this version before the first request is taken. Several instances may start at once.</summary>
internal sealed class SchemaSetup<TContext>(IServiceScopeFactory scopes) : IHostedService
    where TContext : DbContext
{
    /// <summary>Any number will do, as long as nothing else in the database locks it.</summary>
    private const long MigrationLock = 7_221_002;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<TContext>().Database;
        if (database.IsNpgsql())
            await MigrateAsync(database, cancellationToken);
        else
            await CreateAsync(database, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task CreateAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        await SqliteFile.CreateAsync(database.GetConnectionString()!, cancellationToken);
        await database.EnsureCreatedAsync(cancellationToken);
    }

    /// <summary>One instance after the other. The lock of the framework ends with each migration, and where there are two, another instance comes in between.</summary>
    private static async Task MigrateAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        var creator = database.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
            await creator.CreateAsync(cancellationToken);

        await database.OpenConnectionAsync(cancellationToken);
        try
        {
            await database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
            await database.MigrateAsync(cancellationToken);
        }
        finally
        {
            await database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
            await database.CloseConnectionAsync();
        }
    }
}
