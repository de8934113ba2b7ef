using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Testing;

namespace Journeys.Tests.Hosting;

/// <summary>A service as it is, in this process; it can be stopped, and started again on the same servers.</summary>
/// <param name="clock">What time it is there.</param>
/// <param name="settings">Its settings.</param>
internal sealed class Running<TApp>(TimeProvider clock, params (string Name, string Value)[] settings) : IAsyncDisposable
    where TApp : class
{
    private readonly List<Action<IServiceCollection>> _asks = [];
    private CancellationTokenSource _end = new();
    private (string Path, TaskCompletionSource Done)? _silence;
    private WebApplicationFactory<TApp>? _app;

    /// <summary>The app; it starts when it is first asked for.</summary>
    private WebApplicationFactory<TApp> App => _app ?? throw new InvalidOperationException($"{typeof(TApp).Name} is not running.");

    public IServiceProvider Services => App.Services;

    /// <summary>Whether others reach it; false for one that runs behind a line that is cut.</summary>
    public bool IsReachable { get; set; } = true;

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

    /// <summary>Warnings of whichever of its processes runs, for who waits for what it does in the background.</summary>
    public LogSignals Signals { get; } = new();

    /// <summary>Has it handle a request, and say nothing: whoever asked waits, for as long as it lives.</summary>
    /// <param name="path">How the path of the request ends.</param>
    /// <returns>Ends when such a request was handled.</returns>
    public Task FallSilentAfter(string path)
    {
        _silence = (path, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return _silence.Value.Done.Task;
    }

    /// <summary>Starts it.</summary>
    /// <param name="others">Settings of this process, before those of all.</param>
    public Running<TApp> Start(params (string Name, string Value)[] others)
    {
        _end = new CancellationTokenSource();
        _app = new WebApplicationFactory<TApp>().WithWebHostBuilder(builder =>
        {
            foreach (var (name, value) in settings.Concat(others))
                builder.UseSetting(name, value);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Signals));
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton(clock);
                _asks.ForEach(ask => ask(services));
            });
        });
        _ = _app.Server;
        return this;
    }

    public async Task StopAsync()
    {
        var app = App;
        _app = null;
        await _end.CancelAsync();
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
            if (service._app is not { } app || !service.IsReachable)
                throw new HttpRequestException("The connection was refused.");
            try
            {
                using var server = new HttpMessageInvoker(app.Server.CreateHandler());
                var response = await server.SendAsync(request, cancellationToken).WaitAsync(service._end.Token);
                if (service._silence is not var (path, done) || !request.RequestUri!.AbsolutePath.EndsWith(path, StringComparison.Ordinal))
                    return response;
                service._silence = null;
                done.SetResult();
                // Whoever asked has died: nothing that its process would still do happens.
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
                return response;
            }
            catch (Exception stopped) when (service._app != app && !cancellationToken.IsCancellationRequested)
            {
                // As who asks over a network sees it: here it would see how an app in this process ends.
                throw new HttpRequestException("The connection was reset.", stopped);
            }
        }
    }
}
