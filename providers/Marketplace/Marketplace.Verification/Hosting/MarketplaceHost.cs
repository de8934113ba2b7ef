using Contracts.Consumers.Mocking;
using Contracts.Databases;
using Contracts.Providers.Databases;
using Marketplace.Api;
using Marketplace.Sync.Bazaar;
using Marketplace.Sync.Orders;
using Marketplace.Sync.Pricing;
using Marketplace.Sync.Storage;
using Marketplace.Sync.Storage.PostgreSql;
using Marketplace.Sync.Storage.Sqlite;
using Marketplace.Verification.TestDoubles;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Marketplace.Verification.Hosting;

/// <summary>The real app on a real database of its own, in memory; whom it asks is served from the contracts with them, unless a test has others.</summary>
public sealed class MarketplaceHost(TestDatabase database) : ServiceHost<MarketplaceApp, MarketplaceContext, SqliteMarketplaceContext, PostgreSqlMarketplaceContext>(database)
{
    private static readonly PactStub PricingStub = PactStub.Of("Marketplace", "Pricing");
    private static readonly PactStub OrdersStub = PactStub.Of("Marketplace", "Orders");
    private static readonly PactStub UsersStub = PactStub.Of("Marketplace", "Users");
    private static readonly PactStub BazaarStub = PactStub.Of("Marketplace", "Bazaar");

    /// <summary>What answers in the place of Pricing, when a test says so.</summary>
    public HttpMessageHandler? Pricing { get; init; }

    /// <summary>What answers in the place of Orders, when a test says so.</summary>
    public HttpMessageHandler? Orders { get; init; }

    /// <summary>What answers in the place of the outside marketplace, when a test says so.</summary>
    public HttpMessageHandler? Bazaar { get; init; }

    /// <inheritdoc />
    protected override string? Role => Roles.Employee;

    /// <summary>The app on a database of the given kind; skips the test where there is no server for it.</summary>
    public static async Task<MarketplaceHost> OnAsync(string kind, HttpMessageHandler? bazaar = null) => new(await ServiceDatabases.StartOrSkipAsync(kind)) { Bazaar = bazaar };

    /// <summary>The app on a SQLite file.</summary>
    public static MarketplaceHost OnSqlite(HttpMessageHandler? bazaar = null) => new(new SqliteTestDatabase()) { Bazaar = bazaar };

    /// <summary>A listing, asked for by an employee.</summary>
    public override HttpRequestMessage Question() =>
        new(HttpMethod.Get, "/listings/chair-oak") { Headers = { Authorization = new("Bearer", TestTokens.Of(Roles.Employee)) } };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Providers:Pricing", "http://pricing/");
        builder.UseSetting("Providers:Orders", "http://orders/");
        builder.UseSetting("Providers:Users", "http://users/");
        builder.UseSetting("Providers:AccountEmail", "marketplace@services.example.com");
        builder.UseSetting("Providers:AccountPassword", "the password of marketplace");
        builder.UseSetting("Providers:Bazaar", "http://bazaar/");
        builder.UseSetting("Providers:BazaarKey", "bz_test");
        builder.UseSetting("Providers:RetryDelay", "00:00:00.001");
        // No test waits for a run that begins by itself.
        builder.UseSetting("Synchronization:Every", "1.00:00:00");
        builder.ConfigureServices(services =>
        {
            services.AddHttpClient<PricingClient>().ConfigurePrimaryHttpMessageHandler(() => Pricing ?? PricingStub.CreateHandler()).SetHandlerLifetime(Timeout.InfiniteTimeSpan);
            services.AddHttpClient<OrdersClient>().ConfigurePrimaryHttpMessageHandler(() => Orders ?? OrdersStub.CreateHandler()).SetHandlerLifetime(Timeout.InfiniteTimeSpan);
            services.AddHttpClient<AccountClient>().ConfigurePrimaryHttpMessageHandler(UsersStub.CreateHandler).SetHandlerLifetime(Timeout.InfiniteTimeSpan);
            var bazaar = new PuttingOff { InnerHandler = Bazaar ?? BazaarStub.CreateHandler() };
            services.AddSingleton(bazaar);
            services.AddHttpClient<BazaarClient>().ConfigurePrimaryHttpMessageHandler(() => bazaar).SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        });
    }
}
