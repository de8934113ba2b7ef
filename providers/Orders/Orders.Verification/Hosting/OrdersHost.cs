using Contracts.Databases;
using Contracts.Providers.Databases;
using Contracts.Testing;
using Contracts.Testing.Logs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orders.Api;
using Orders.Api.Storage;
using Orders.Api.Storage.PostgreSql;
using Orders.Api.Storage.Sqlite;
using Orders.Clients.Inventory;
using Orders.Clients.Payments;
using Orders.Clients.Pricing;
using Orders.Verification.TestDoubles;
using ServiceDefaults.Events;

namespace Orders.Verification.Hosting;

/// <summary>
/// The real app on a real database of its own, in memory; whom it asks is served from the contracts with them.
/// </summary>
public sealed class OrdersHost(TestDatabase database, bool onRabbitMq = false) : WebApplicationFactory<OrdersApp>
{
    public TestDatabase Database { get; } = database;

    /// <summary>Whom the app asks.</summary>
    public Providers Providers { get; } = new();

    /// <summary>What the app published.</summary>
    public PublishedEvents Events { get; } = new();

    /// <summary>What the app logged.</summary>
    public LogCapture Logs { get; } = new();

    /// <summary>The databases that the app runs on, as rows of a theory.</summary>
    public static TheoryData<string> Databases => ["sqlite", "postgres"];

    /// <summary>The app on a database of the given kind; skips the test where there is no server for it.</summary>
    public static async Task<OrdersHost> OnAsync(string kind)
    {
        TestDatabase database = kind == "sqlite" ? new SqliteTestDatabase() : new PostgreSqlTestDatabase();
        await database.StartOrSkipAsync(TestContext.Current.CancellationToken);
        return new OrdersHost(database);
    }

    /// <summary>The app on a SQLite file.</summary>
    public static OrdersHost OnSqlite() => new(new SqliteTestDatabase());

    /// <summary>A connection of the test's own, beside the app's.</summary>
    public static OrdersContext Connect(TestDatabase database) => database is SqliteTestDatabase
        ? new SqliteOrdersContext(new DbContextOptionsBuilder<SqliteOrdersContext>().UseSqlite(database.ConnectionString).Options)
        : new PostgreSqlOrdersContext(new DbContextOptionsBuilder<PostgreSqlOrdersContext>().UseNpgsql(database.ConnectionString).Options);

    /// <summary>Puts rows into the app's database.</summary>
    public async Task SaveAsync(params object[] rows)
    {
        await using var scope = Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<OrdersContext>();
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
        foreach (var provider in (string[])["Inventory", "Pricing", "Payments"])
            builder.UseSetting($"Providers:{provider}", $"http://{provider}/");
        builder.UseSetting("Providers:RetryDelay", TimeSpan.FromMilliseconds(1).ToString());
        builder.ConfigureServices(services =>
        {
            services.AddHttpClient<InventoryClient>().ConfigurePrimaryHttpMessageHandler(() => Providers.HandlerOf("Inventory"));
            services.AddHttpClient<PricingClient>().ConfigurePrimaryHttpMessageHandler(() => Providers.HandlerOf("Pricing"));
            services.AddHttpClient<PaymentsClient>().ConfigurePrimaryHttpMessageHandler(() => Providers.HandlerOf("Payments"));
            if (!onRabbitMq)
                services.AddSingleton<IEventPublisher>(Events);
        });
        if (onRabbitMq)
            builder.UseSetting("Events:RabbitMq", RabbitMq.Address!.AbsoluteUri);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs));
    }
}
