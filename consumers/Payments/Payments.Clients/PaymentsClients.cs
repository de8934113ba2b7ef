using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Payments.Clients.Calls;
using Payments.Clients.CardProcessor;
using Payments.Clients.Correlation;

namespace Payments.Clients;

public static class PaymentsClients
{
    /// <summary>The clients that Payments asks others with.</summary>
    public static IServiceCollection AddPaymentsClients(this IServiceCollection services, Action<ProviderSettings> configure)
    {
        services.AddOptions<ProviderSettings>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CorrelationContext>();
        services.TryAddTransient<CorrelationIdHandler>();
        services.AddKeyedSingleton(CardProcessorClient.Provider, (root, _) => new Patience(
            CardProcessorClient.Provider, SettingsOf(root), root.GetRequiredService<TimeProvider>(), root.GetRequiredService<ILogger<Patience>>()));
        services.AddHttpClient<CardProcessorClient>(Configure)
            .AddHttpMessageHandler(() => new FailureHandler(CardProcessorClient.Provider))
            .AddHttpMessageHandler(root => new PatienceHandler(root.GetRequiredKeyedService<Patience>(CardProcessorClient.Provider)))
            .AddHttpMessageHandler<CorrelationIdHandler>();
        return services;
    }

    private static void Configure(IServiceProvider root, HttpClient http)
    {
        http.BaseAddress = SettingsOf(root).CardProcessor;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SettingsOf(root).CardProcessorKey);
    }

    private static ProviderSettings SettingsOf(IServiceProvider root) => root.GetRequiredService<IOptions<ProviderSettings>>().Value;
}
