using Gateway.Clients.Calls;
using Gateway.Clients.Correlation;
using Gateway.Clients.Inventory;
using Gateway.Clients.Pricing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Gateway.Clients;

public static class GatewayClients
{
    /// <summary>The clients that the gateway asks its providers with.</summary>
    public static IServiceCollection AddGatewayClients(this IServiceCollection services, Action<ProviderSettings> configure)
    {
        services.AddOptions<ProviderSettings>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CorrelationContext>();
        services.TryAddTransient<CorrelationIdHandler>();
        services.AddClient<InventoryClient>(InventoryClient.Provider, settings => settings.Inventory);
        services.AddClient<PricingClient>(PricingClient.Provider, settings => settings.Pricing);
        return services;
    }

    private static void AddClient<TClient>(this IServiceCollection services, string provider, Func<ProviderSettings, Uri?> address)
        where TClient : class =>
        services
            .AddHttpClient<TClient>((root, http) => http.BaseAddress = address(SettingsOf(root)))
            .AddHttpMessageHandler(() => new FailureHandler(provider))
            .AddHttpMessageHandler(root => new PatienceHandler(
                provider,
                SettingsOf(root),
                root.GetRequiredService<TimeProvider>(),
                root.GetRequiredService<ILogger<PatienceHandler>>()))
            .AddHttpMessageHandler<CorrelationIdHandler>();

    private static ProviderSettings SettingsOf(IServiceProvider root) => root.GetRequiredService<IOptions<ProviderSettings>>().Value;
}
