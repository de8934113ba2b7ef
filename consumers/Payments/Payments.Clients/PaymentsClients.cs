using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Payments.Clients.CardProcessor;
using Payments.Clients.Users;
using ServiceDefaults.Calls;
using ServiceDefaults.Tokens;

namespace Payments.Clients;

public static class PaymentsClients
{
    /// <summary>The clients that Payments asks others with.</summary>
    public static IServiceCollection AddPaymentsClients(this IServiceCollection services, Action<ProviderSettings> configure)
    {
        services
            .AddProviders(configure)
            .AddProvider<UsersClient, ProviderSettings>(UsersClient.Provider, settings => settings.Users, onOwnAccount: true)
            .AddOwnToken<ProviderSettings>()
            .AddProvider<CardProcessorClient, ProviderSettings>(CardProcessorClient.Provider, settings => settings.CardProcessor, Repeatable.Everything)
            .AddHttpClient<CardProcessorClient>((root, http) => http.DefaultRequestHeaders.Authorization =
                new AuthenticationHeaderValue("Bearer", root.GetRequiredService<IOptions<ProviderSettings>>().Value.CardProcessorKey));
        return services;
    }
}
