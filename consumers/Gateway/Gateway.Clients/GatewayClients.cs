using Gateway.Clients.Analytics;
using Gateway.Clients.Inventory;
using Gateway.Clients.Marketplace;
using Gateway.Clients.Orders;
using Gateway.Clients.Pricing;
using Gateway.Clients.Users;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Calls;

namespace Gateway.Clients;

public static class GatewayClients
{
    /// <summary>The clients that the gateway asks its providers with.</summary>
    public static IServiceCollection AddGatewayClients(this IServiceCollection services, Action<ProviderSettings> configure) => services
        .AddProviders(configure)
        .AddProvider<InventoryClient, ProviderSettings>(InventoryClient.Provider, settings => settings.Inventory)
        .AddSingleton<KeptPrices>()
        .AddProvider<PricingClient, ProviderSettings>(PricingClient.Provider, settings => settings.Pricing)
        .AddProvider<OrdersClient, ProviderSettings>(OrdersClient.Provider, settings => settings.Orders, timeLimit: settings => settings.CheckoutTimeLimit)
        .AddProvider<UsersClient, ProviderSettings>(UsersClient.Provider, settings => settings.Users)
        .AddProvider<AnalyticsClient, ProviderSettings>(AnalyticsClient.Provider, settings => settings.Analytics)
        .AddTransient<ReportPolling>()
        .AddProvider<MarketplaceClient, ProviderSettings>(MarketplaceClient.Provider, settings => settings.Marketplace, timeLimit: settings => settings.SynchronizationTimeLimit);
}
