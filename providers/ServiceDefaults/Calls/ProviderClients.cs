using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ServiceDefaults.Correlation;
using ServiceDefaults.Tokens;

namespace ServiceDefaults.Calls;

public static class ProviderClients
{
    /// <summary>Where a service's providers are, and how patiently it asks them; wrong settings end it at start.</summary>
    public static IServiceCollection AddProviders<TSettings>(this IServiceCollection services, Action<TSettings> configure)
        where TSettings : CallSettings
    {
        services.AddOptions<TSettings>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddCorrelation();
        return services;
    }

    /// <summary>A client of a service: a time limit for each attempt, retries, a breaker, one exception for every failure, the correlation id on its way.</summary>
    /// <param name="provider">What the service is called where a failure is told.</param>
    /// <param name="address">Where it is.</param>
    /// <param name="repeatable">What may be asked again.</param>
    /// <param name="timeLimit">How long one attempt may take; null for the time limit of all.</param>
    /// <param name="onOwnAccount">Whether it shows the service's own token (see <see cref="OwnTokenServices"/>), and not that of whoever asks the service.</param>
    public static IServiceCollection AddProvider<TClient, TSettings>(
        this IServiceCollection services, string provider, Func<TSettings, Uri?> address, Repeatable repeatable = Repeatable.Reads, Func<TSettings, TimeSpan>? timeLimit = null, bool onOwnAccount = false)
        where TClient : class
        where TSettings : CallSettings
    {
        services.AddKeyedSingleton(provider, (root, _) =>
        {
            var settings = SettingsOf<TSettings>(root);
            return new Patience(
                provider,
                repeatable,
                settings,
                timeLimit?.Invoke(settings) ?? settings.TimeLimit,
                root.GetRequiredService<TimeProvider>(),
                root.GetRequiredService<ILogger<Patience>>());
        });
        var client = services
            .AddHttpClient<TClient>((root, http) => http.BaseAddress = address(SettingsOf<TSettings>(root)))
            .AddHttpMessageHandler(() => new FailureHandler(provider));
        if (onOwnAccount)
            client.AddHttpMessageHandler<OwnTokenHandler>();
        client
            .AddHttpMessageHandler(root => new PatienceHandler(root.GetRequiredKeyedService<Patience>(provider)))
            .AddHttpMessageHandler<CorrelationIdHandler>();
        return services;
    }

    private static TSettings SettingsOf<TSettings>(IServiceProvider root)
        where TSettings : CallSettings => root.GetRequiredService<IOptions<TSettings>>().Value;
}
