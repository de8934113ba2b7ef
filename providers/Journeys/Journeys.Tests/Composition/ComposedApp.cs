using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Journeys.Tests.Composition;

/// <summary>A service's app as its container starts it, with the settings of the compose file, but without what it does in the background: the servers of the file are not there.</summary>
internal sealed class ComposedApp : IAsyncDisposable
{
    private readonly RecordedSettings _settings;
    private readonly IAsyncDisposable _app;
    private readonly HttpClient _client;

    private ComposedApp(IAsyncDisposable app, RecordedSettings settings, HttpClient client) => (_app, _settings, _client) = (app, settings, client);

    /// <summary>The settings that nothing in the app asked for.</summary>
    public IEnumerable<string> UnreadSettings => _settings.Unread;

    /// <summary>Starts an app. Settings without which it cannot run end the start.</summary>
    public static ComposedApp Start<TApp>(IReadOnlyDictionary<string, string?> values)
        where TApp : class
    {
        var settings = new RecordedSettings(values);
        Type[] lazy = [];
        var app = new WebApplicationFactory<TApp>().WithWebHostBuilder(builder => builder
            .UseEnvironment(Environments.Production)
            .ConfigureAppConfiguration(configuration => configuration.Add(settings))
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureTestServices(services =>
            {
                lazy = [.. services.Select(OptionsOf).Concat(services.Select(SingletonOf)).OfType<Type>().Distinct()];
                foreach (var background in services.Where(service => service.ServiceType == typeof(IHostedService) && IsOurs(service.ImplementationType)).ToList())
                    services.Remove(background);
            }));
        var client = app.CreateClient();
        // Most settings are read when they are needed first.
        foreach (var type in lazy)
            _ = app.Services.GetRequiredService(type) is IOptions<object> late ? late.Value : null;
        return new ComposedApp(app, settings, client);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Type? OptionsOf(ServiceDescriptor service) =>
        service.ServiceType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(IConfigureOptions<>) && IsOurs(type.GenericTypeArguments[0])
            ? typeof(IOptions<>).MakeGenericType(type.GenericTypeArguments[0])
            : null;

    private static Type? SingletonOf(ServiceDescriptor service) =>
        service is { Lifetime: ServiceLifetime.Singleton, IsKeyedService: false, ServiceType.IsGenericType: false } && IsOurs(service.ServiceType) ? service.ServiceType : null;

    private static bool IsOurs(Type? type) => type?.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) is false;
}
