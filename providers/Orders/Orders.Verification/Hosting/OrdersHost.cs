using Contracts.Consumers.Mocking;
using Contracts.Databases;
using Contracts.Providers.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orders.Api;
using Orders.Api.Storage;
using Orders.Api.Storage.PostgreSql;
using Orders.Api.Storage.Sqlite;
using Orders.Clients.Inventory;
using Orders.Clients.Payments;
using Orders.Clients.Pricing;
using Orders.Clients.Users;
using Orders.Verification.TestDoubles;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Orders.Verification.Hosting;

/// <summary>
/// The real app on a real database of its own, in memory; whom it asks is served from the contracts with them.
/// </summary>
public sealed class OrdersHost(TestDatabase database) : ServiceHost<OrdersApp, OrdersContext, SqliteOrdersContext, PostgreSqlOrdersContext>(database)
{
    /// <summary>Whom the app asks.</summary>
    public Providers Providers { get; init; } = new();

    /// <summary>After how long a checkout counts as crashed; where nothing is said, never.</summary>
    public TimeSpan AbandonedAfter { get; init; } = TimeSpan.FromDays(1000);

    /// <summary>What the app published, when it publishes nowhere else.</summary>
    public PublishedEvents Events { get; } = new();

    /// <summary>What the app does in the background, as it says so in its log.</summary>
    public LogSignals Signals { get; } = new();

    /// <summary>The app on a database of the given kind; skips the test where there is no server for it.</summary>
    public static async Task<OrdersHost> OnAsync(string kind) => new(await ServiceDatabases.StartOrSkipAsync(kind));

    /// <summary>The app on a SQLite file.</summary>
    public static OrdersHost OnSqlite() => new(new SqliteTestDatabase());

    protected override string? Role => Roles.Admin;

    public override HttpRequestMessage Question() => new(HttpMethod.Get, "/orders/0198c0de-0000-7000-8000-000000000001");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var provider in (string[])["Inventory", "Pricing", "Payments", "Users"])
            builder.UseSetting($"Providers:{provider}", $"http://{provider}/");
        builder.UseSetting("Providers:AccountEmail", "orders@services.example.com");
        builder.UseSetting("Providers:AccountPassword", "the password of orders");
        builder.ConfigureLogging(logging => logging.AddProvider(Signals));
        builder.UseSetting("Checkouts:AbandonedAfter", AbandonedAfter.ToString());
        builder.UseSetting("Providers:RetryDelay", TimeSpan.FromMilliseconds(1).ToString());
        builder.ConfigureServices(services =>
        {
            services.AddHttpClient<InventoryClient>().ConfigurePrimaryHttpMessageHandler(() => Providers.HandlerOf("Inventory"));
            services.AddHttpClient<PricingClient>().ConfigurePrimaryHttpMessageHandler(() => Providers.HandlerOf("Pricing"));
            services.AddHttpClient<PaymentsClient>().ConfigurePrimaryHttpMessageHandler(() => Providers.HandlerOf("Payments"));
            services.AddHttpClient<UsersClient>().ConfigurePrimaryHttpMessageHandler(() => Providers.HandlerOf("Users"));
            services.AddHttpClient<AccountClient>().ConfigurePrimaryHttpMessageHandler(PactStub.Of("Orders", "Users").CreateHandler);
            if (RabbitMq is null)
                services.AddSingleton(Publisher ?? Events);
        });
    }
}
