using System.Net.Http.Headers;
using Contracts.Consumers.Mocking;
using Contracts.Testing.Logs;
using Gateway.Api;
using Gateway.Clients.Analytics;
using Gateway.Clients.Marketplace;
using Gateway.Clients.Orders;
using Gateway.Clients.Users;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gateway.Verification.Hosting;

/// <summary>The real app in memory; it asks the providers over real sockets, but Orders, Users, Analytics and Marketplace, which are served from their contracts where a test has no other.</summary>
public sealed class GatewayHost(Uri inventory, Uri pricing, TimeSpan? timeLimit = null, Uri? orders = null) : WebApplicationFactory<GatewayApp>
{
    private static readonly PactStub OrdersStub = PactStub.Of("Gateway", "Orders");
    private static readonly PactStub UsersStub = PactStub.Of("Gateway", "Users");
    private static readonly PactStub MarketplaceStub = PactStub.Of("Gateway", "Marketplace");
    private static readonly PactStub AnalyticsStub = PactStub.Of("Gateway", "Analytics");

    /// <summary>Where Users is, when a test says so.</summary>
    public Uri? Users { get; init; }

    /// <summary>Where Marketplace is, when a test says so.</summary>
    public Uri? Marketplace { get; init; }

    /// <summary>Where Analytics is, when a test says so.</summary>
    public Uri? Analytics { get; init; }

    /// <summary>What the app logged.</summary>
    public LogCapture Logs { get; } = new();

    /// <summary>A client that shows a valid token with every request.</summary>
    public HttpClient CreateClient(string token)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Providers:Inventory", inventory.AbsoluteUri);
        builder.UseSetting("Providers:Pricing", pricing.AbsoluteUri);
        builder.UseSetting("Providers:Orders", (orders ?? new Uri("http://orders/")).AbsoluteUri);
        if (orders is null)
            builder.ConfigureServices(services => services.AddHttpClient<OrdersClient>().ConfigurePrimaryHttpMessageHandler(OrdersStub.CreateHandler));
        builder.UseSetting("Providers:Users", (Users ?? new Uri("http://users/")).AbsoluteUri);
        if (Users is null)
            builder.ConfigureServices(services => services.AddHttpClient<UsersClient>().ConfigurePrimaryHttpMessageHandler(UsersStub.CreateHandler));
        builder.UseSetting("Providers:Marketplace", (Marketplace ?? new Uri("http://marketplace/")).AbsoluteUri);
        if (Marketplace is null)
            builder.ConfigureServices(services => services.AddHttpClient<MarketplaceClient>().ConfigurePrimaryHttpMessageHandler(MarketplaceStub.CreateHandler));
        builder.UseSetting("Providers:Analytics", (Analytics ?? new Uri("http://analytics/")).AbsoluteUri);
        if (Analytics is null)
            builder.ConfigureServices(services => services.AddHttpClient<AnalyticsClient>().ConfigurePrimaryHttpMessageHandler(AnalyticsStub.CreateHandler));
        builder.UseSetting("Tokens:PublicKey", Tokens.PublicKey);
        builder.UseSetting("Providers:TimeLimit", (timeLimit ?? TimeSpan.FromSeconds(20)).ToString());
        builder.UseSetting("Providers:RetryDelay", TimeSpan.FromMilliseconds(1).ToString());
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs));
    }
}
