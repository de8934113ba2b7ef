using PactBroker.Cleaning;
using PactBroker.Http;
using PactBroker.Webhooks.Deliveries;

namespace PactBroker;

/// <summary>A started broker; disposing stops it when the requests under way are answered.</summary>
public sealed class RunningBroker : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly BrokerServices _services;
    private readonly DeliveryWorker? _deliveries;
    private readonly CleaningSchedule? _cleaning;
    private readonly IDisposable? _telemetry;

    internal RunningBroker(WebApplication app, BrokerServices services, DeliveryWorker? deliveries = null, CleaningSchedule? cleaning = null, IDisposable? telemetry = null)
    {
        _telemetry = telemetry;
        _cleaning = cleaning;
        _app = app;
        _services = services;
        _deliveries = deliveries;
        BaseAddress = new Uri(app.Urls.First().Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal));
    }

    /// <summary>Where it listens, with the port that it got.</summary>
    public Uri BaseAddress { get; }

    /// <summary>A sentence about who may do what, for whoever started it.</summary>
    public string AccessNotice { get; internal init; } = "";

    /// <summary>A sentence about secrets in the database; empty where nothing stays.</summary>
    public string SecretNotice { get; internal init; } = "";

    /// <summary>Returns when the process is told to stop (Ctrl-C, SIGTERM).</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => _app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_cleaning is not null)
        {
            await _cleaning.DisposeAsync();
        }

        if (_deliveries is not null)
        {
            await _deliveries.DisposeAsync();
        }

        _telemetry?.Dispose();
        _services.Dispose();
        await _services.Storage.DisposeAsync();
    }
}
