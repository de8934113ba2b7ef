using System.Net.Http.Headers;
using Marketplace.Sync.Bazaar;
using Marketplace.Sync.Orders;
using Marketplace.Sync.Pricing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ServiceDefaults.Calls;
using ServiceDefaults.Tokens;

namespace Marketplace.Sync;

public static class MarketplaceClients
{
    /// <summary>
    /// The clients that Marketplace asks others with. All may ask again: requests to the outside marketplace say what is to be, not what is to change, and a wish for an order has a key.
    /// </summary>
    public static IServiceCollection AddMarketplaceClients(this IServiceCollection services, Action<ProviderSettings> configure)
    {
        services
            .AddProviders(configure)
            .AddProvider<PricingClient, ProviderSettings>(PricingClient.Provider, settings => settings.Pricing)
            .AddProvider<OrdersClient, ProviderSettings>(OrdersClient.Provider, settings => settings.Orders, Repeatable.Everything, settings => settings.OrderTimeLimit, onOwnAccount: true)
            .AddOwnToken<ProviderSettings>()
            .AddProvider<BazaarClient, ProviderSettings>(BazaarClient.Provider, settings => settings.Bazaar, Repeatable.Everything)
            .AddSingleton<RateLimits>()
            .AddHttpClient<BazaarClient>((root, http) => http.DefaultRequestHeaders.Authorization =
                new AuthenticationHeaderValue("Bearer", root.GetRequiredService<IOptions<ProviderSettings>>().Value.BazaarKey));
        return services;
    }
}
