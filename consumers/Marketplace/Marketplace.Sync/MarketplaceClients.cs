using System.Net.Http.Headers;
using Marketplace.Sync.Bazaar;
using Marketplace.Sync.Pricing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ServiceDefaults.Calls;

namespace Marketplace.Sync;

public static class MarketplaceClients
{
    /// <summary>The clients that Marketplace asks others with. The outside marketplace may be asked again: each request says what is to be, not what is to change.</summary>
    public static IServiceCollection AddMarketplaceClients(this IServiceCollection services, Action<ProviderSettings> configure)
    {
        services
            .AddProviders(configure)
            .AddProvider<PricingClient, ProviderSettings>(PricingClient.Provider, settings => settings.Pricing)
            .AddProvider<BazaarClient, ProviderSettings>(BazaarClient.Provider, settings => settings.Bazaar, Repeatable.Everything)
            .AddSingleton<RateLimits>()
            .AddHttpClient<BazaarClient>((root, http) => http.DefaultRequestHeaders.Authorization =
                new AuthenticationHeaderValue("Bearer", root.GetRequiredService<IOptions<ProviderSettings>>().Value.BazaarKey));
        return services;
    }
}
