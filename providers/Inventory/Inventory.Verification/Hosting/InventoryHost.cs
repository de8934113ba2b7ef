using Contracts.Databases;
using Contracts.Providers.Databases;
using Contracts.Testing;
using Contracts.Testing.Logs;
using Inventory.Api;
using Inventory.Api.Storage;
using Inventory.Api.Storage.PostgreSql;
using Inventory.Api.Storage.Sqlite;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inventory.Verification.Hosting;

/// <summary>
/// The real app on a real database of its own, in memory; after <c>UseKestrel(0)</c> and <c>StartServer()</c> on a socket, for verifiers that need one.
/// </summary>
public sealed class InventoryHost(TestDatabase database) : WebApplicationFactory<InventoryApp>
{
    public TestDatabase Database { get; } = database;

    /// <summary>Where the app publishes its events; nowhere, if nothing is said.</summary>
    public Uri? RabbitMq { get; init; }

    /// <summary>What the app logged.</summary>
    public LogCapture Logs { get; } = new();

    /// <summary>The databases that the app runs on, as rows of a theory.</summary>
    public static TheoryData<string> Databases => ["sqlite", "postgres"];

    /// <summary>The app on a database of the given kind; skips the test where there is no server for it.</summary>
    public static async Task<InventoryHost> OnAsync(string kind)
    {
        TestDatabase database = kind == "sqlite" ? new SqliteTestDatabase() : new PostgreSqlTestDatabase();
        await database.StartOrSkipAsync(TestContext.Current.CancellationToken);
        return new InventoryHost(database);
    }

    /// <summary>The app on a SQLite file.</summary>
    public static InventoryHost OnSqlite() => new(new SqliteTestDatabase());

    /// <summary>A connection of the test's own, beside the app's.</summary>
    public static InventoryContext Connect(TestDatabase database) => database is SqliteTestDatabase
        ? new SqliteInventoryContext(new DbContextOptionsBuilder<SqliteInventoryContext>().UseSqlite(database.ConnectionString).Options)
        : new PostgreSqlInventoryContext(new DbContextOptionsBuilder<PostgreSqlInventoryContext>().UseNpgsql(database.ConnectionString).Options);

    /// <summary>Puts rows into the app's database.</summary>
    public async Task SaveAsync(params object[] rows)
    {
        await using var scope = Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<InventoryContext>();
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Provider", Database is SqliteTestDatabase ? "Sqlite" : "Postgres");
        builder.UseSetting("Database:ConnectionString", Database.ConnectionString);
        if (RabbitMq is not null)
            builder.UseSetting("Events:RabbitMq", RabbitMq.ToString());
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs));
    }
}
