using Contracts.Consumers;
using Gateway.Clients;
using Gateway.Clients.Analytics;
using Gateway.Clients.Inventory;
using Gateway.Clients.Marketplace;
using Gateway.Clients.Orders;
using Gateway.Clients.Pricing;
using Gateway.Clients.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.ContractTests;

/// <summary>The gateway's own clients, built as its app builds them, with the mock server in the place of the providers.</summary>
internal static class TheGateway
{
    /// <summary>How long the gateway waits for one answer.</summary>
    public static TimeSpan TimeLimit { get; } = TimeSpan.FromSeconds(20);

    /// <summary>How often the gateway asks for something that it may ask for again.</summary>
    public const int Attempts = 3;

    public static InventoryClient AsksInventory(this IConsumerContext provider) => ClientsOf(provider.MockServerUri).GetRequiredService<InventoryClient>();

    public static PricingClient AsksPricing(this IConsumerContext provider) => ClientsOf(provider.MockServerUri).GetRequiredService<PricingClient>();

    public static OrdersClient AsksOrders(this IConsumerContext provider) => ClientsOf(provider.MockServerUri).GetRequiredService<OrdersClient>();

    public static UsersClient AsksUsers(this IConsumerContext provider) => ClientsOf(provider.MockServerUri).GetRequiredService<UsersClient>();

    public static AnalyticsClient AsksAnalytics(this IConsumerContext provider) => ClientsOf(provider.MockServerUri).GetRequiredService<AnalyticsClient>();

    public static MarketplaceClient AsksMarketplace(this IConsumerContext provider) => ClientsOf(provider.MockServerUri).GetRequiredService<MarketplaceClient>();

    public static IServiceProvider ClientsOf(Uri provider, TimeProvider? clock = null) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(clock ?? TimeProvider.System)
        .AddGatewayClients(settings =>
        {
            settings.Inventory = provider;
            settings.Pricing = provider;
            settings.Orders = provider;
            settings.Users = provider;
            settings.Analytics = provider;
            settings.Marketplace = provider;
            settings.TimeLimit = TimeLimit;
            settings.RetryDelay = TimeSpan.Zero;
        })
        .BuildServiceProvider();
}
