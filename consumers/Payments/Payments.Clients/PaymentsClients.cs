using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Payments.Clients.CardProcessor;
using ServiceDefaults.Calls;

namespace Payments.Clients;

public static class PaymentsClients
{
    /// <summary>The clients that Payments asks others with.</summary>
    public static IServiceCollection AddPaymentsClients(this IServiceCollection services, Action<ProviderSettings> configure)
    {
        services
            .AddProviders(configure)
            .AddProvider<CardProcessorClient, ProviderSettings>(CardProcessorClient.Provider, settings => settings.CardProcessor, Repeatable.Everything)
            .AddHttpClient<CardProcessorClient>((root, http) => http.DefaultRequestHeaders.Authorization =
                new AuthenticationHeaderValue("Bearer", root.GetRequiredService<IOptions<ProviderSettings>>().Value.CardProcessorKey));
        return services;
    }
}
