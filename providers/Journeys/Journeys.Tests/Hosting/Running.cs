using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Journeys.Tests.Hosting;

/// <summary>A service as it is, in this process; it can be stopped, and started again on the same servers.</summary>
internal sealed class Running<TApp>(params (string Name, string Value)[] settings) : IAsyncDisposable
    where TApp : class
{
    private readonly List<Action<IServiceCollection>> _asks = [];
    private WebApplicationFactory<TApp>? _app;

    /// <summary>The app; it starts when it is first asked for.</summary>
    private WebApplicationFactory<TApp> App => _app ?? throw new InvalidOperationException($"{typeof(TApp).Name} is not running.");

    public IServiceProvider Services => App.Services;

    /// <summary>Has one of its clients ask another service.</summary>
    public Running<TApp> Asks<TClient, TOther>(Running<TOther> other)
        where TClient : class
        where TOther : class
    {
        _asks.Add(services => services.AddHttpClient<TClient>().ConfigurePrimaryHttpMessageHandler(other.CreateHandler));
        return this;
    }

    /// <summary>Has a client that goes by a name ask another service.</summary>
    public Running<TApp> Asks<TOther>(string client, Running<TOther> other)
        where TOther : class
    {
        _asks.Add(services => services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(other.CreateHandler));
        return this;
    }

    public Running<TApp> Start()
    {
        _app = new WebApplicationFactory<TApp>().WithWebHostBuilder(builder =>
        {
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
            builder.ConfigureLogging(logging => logging.ClearProviders());
            builder.ConfigureTestServices(services => _asks.ForEach(ask => ask(services)));
        });
        _ = _app.Server;
        return this;
    }

    public async Task StopAsync()
    {
        var app = App;
        _app = null;
        await app.DisposeAsync();
    }

    public HttpClient CreateClient() => App.CreateClient();

    public HttpMessageHandler CreateHandler() => new Door(this);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await StopAsync();
    }

    /// <summary>Leads to the app that runs when it is asked; while none does, nobody listens.</summary>
    private sealed class Door(Running<TApp> service) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (service._app is not { } app)
                throw new HttpRequestException("The connection was refused.");
            try
            {
                using var server = new HttpMessageInvoker(app.Server.CreateHandler());
                return await server.SendAsync(request, cancellationToken);
            }
            catch (Exception stopped) when (service._app != app && !cancellationToken.IsCancellationRequested)
            {
                // As who asks over a network sees it: here it would see how an app in this process ends.
                throw new HttpRequestException("The connection was reset.", stopped);
            }
        }
    }
}
