using Contracts.Databases;
using Contracts.Providers.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pricing.Api;
using Pricing.Api.Storage;
using Pricing.Api.Storage.PostgreSql;
using Pricing.Api.Storage.Sqlite;
using ServiceDefaults.Testing;

namespace Pricing.Verification.Hosting;

/// <inheritdoc />
public sealed class PricingHost(TestDatabase database) : ServiceHost<PricingApp, PricingContext, SqlitePricingContext, PostgreSqlPricingContext>(database)
{
    /// <summary>The app on a database of the given kind; skips the test where there is no server for it.</summary>
    public static async Task<PricingHost> OnAsync(string kind) => new(await ServiceDatabases.StartOrSkipAsync(kind));

    /// <summary>The app on a SQLite file.</summary>
    public static PricingHost OnSqlite() => new(new SqliteTestDatabase());

    public override HttpRequestMessage Question() => new(HttpMethod.Get, "/prices/chair-oak");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        if (Database is SqliteTestDatabase { Isolation: DatabaseIsolation.Rollback } rolledBack)
            builder.ConfigureTestServices(services => services.AddScoped<PricingContext>(_ => OnSharedConnection(rolledBack)));
    }

    /// <summary>The app's own context on the connection whose transaction is rolled back.</summary>
    private static SqlitePricingContext OnSharedConnection(SqliteTestDatabase database) =>
        new SqlitePricingContext(new DbContextOptionsBuilder<SqlitePricingContext>().UseSqlite(database.Connection).Options);
}
