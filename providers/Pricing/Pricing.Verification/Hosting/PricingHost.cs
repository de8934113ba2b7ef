using Contracts.Databases;
using Contracts.Providers.Databases;
using Contracts.Testing;
using Contracts.Testing.Logs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pricing.Api;
using Pricing.Api.Storage;
using Pricing.Api.Storage.PostgreSql;
using Pricing.Api.Storage.Sqlite;

namespace Pricing.Verification.Hosting;

/// <summary>
/// The real app on a real database of its own, in memory; after <c>UseKestrel(0)</c> and <c>StartServer()</c> on a socket, for verifiers that need one.
/// </summary>
public sealed class PricingHost(TestDatabase database) : WebApplicationFactory<PricingApp>
{
    public TestDatabase Database { get; } = database;

    /// <summary>What the app logged.</summary>
    public LogCapture Logs { get; } = new();

    /// <summary>The databases that the app runs on, as rows of a theory.</summary>
    public static TheoryData<string> Databases => ["sqlite", "postgres"];

    /// <summary>The app on a database of the given kind; skips the test where there is no server for it.</summary>
    public static async Task<PricingHost> OnAsync(string kind)
    {
        TestDatabase database = kind == "sqlite" ? new SqliteTestDatabase() : new PostgreSqlTestDatabase();
        await database.StartOrSkipAsync(TestContext.Current.CancellationToken);
        return new PricingHost(database);
    }

    /// <summary>The app on a SQLite file.</summary>
    public static PricingHost OnSqlite() => new(new SqliteTestDatabase());

    /// <summary>A connection of the test's own, beside the app's.</summary>
    public static PricingContext Connect(TestDatabase database) => database is SqliteTestDatabase
        ? new SqlitePricingContext(new DbContextOptionsBuilder<SqlitePricingContext>().UseSqlite(database.ConnectionString).Options)
        : new PostgreSqlPricingContext(new DbContextOptionsBuilder<PostgreSqlPricingContext>().UseNpgsql(database.ConnectionString).Options);

    /// <summary>Puts rows into the app's database.</summary>
    public async Task SaveAsync(params object[] rows)
    {
        await using var scope = Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PricingContext>();
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
        if (Database is SqliteTestDatabase { Isolation: DatabaseIsolation.Rollback } rolledBack)
            builder.ConfigureTestServices(services => services.AddScoped<PricingContext>(_ => OnSharedConnection(rolledBack)));
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs));
    }

    /// <summary>The app's own context on the connection whose transaction is rolled back.</summary>
    private static SqlitePricingContext OnSharedConnection(SqliteTestDatabase database) =>
        new SqlitePricingContext(new DbContextOptionsBuilder<SqlitePricingContext>().UseSqlite(database.Connection).Options);
}
