using Contracts.Databases;
using Contracts.Providers.Databases;
using Microsoft.AspNetCore.Builder;
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

    /// <summary>What stands in front of the app; nothing, if nothing is said.</summary>
    private Action<IApplicationBuilder>? InFront { get; init; }

    /// <summary>The app on a SQLite file.</summary>
    /// <param name="inFront">What stands in front of it.</param>
    public static PricingHost OnSqlite(Action<IApplicationBuilder>? inFront = null) => new(new SqliteTestDatabase()) { InFront = inFront };

    public override HttpRequestMessage Question() => new(HttpMethod.Get, "/prices/chair-oak");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        if (InFront is not null)
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new Before(InFront)));
        if (Database is SqliteTestDatabase { Isolation: DatabaseIsolation.Rollback } rolledBack)
            builder.ConfigureTestServices(services => services.AddScoped<PricingContext>(_ => OnSharedConnection(rolledBack)));
    }

    /// <summary>The app's own context on the connection whose transaction is rolled back.</summary>
    private static SqlitePricingContext OnSharedConnection(SqliteTestDatabase database) =>
        new SqlitePricingContext(new DbContextOptionsBuilder<SqlitePricingContext>().UseSqlite(database.Connection).Options);

    private sealed class Before(Action<IApplicationBuilder> before) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            before(app);
            next(app);
        };
    }
}
