namespace PactBroker.Tests.Talking;

/// <summary>A broker for the tests of a class; names keep the tests apart.</summary>
public abstract class TestBroker : IAsyncLifetime
{
    private RunningBroker? _broker;
    private Talk? _talk;

    /// <summary>Requests as tests write them. Where there is no database for the broker, the test that asks ends here.</summary>
    public Talk Talk => _talk ?? throw Missing();

    public Uri BaseAddress => _broker?.BaseAddress ?? throw Missing();

    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    public abstract ValueTask InitializeAsync();

    public virtual async ValueTask DisposeAsync()
    {
        _talk?.Dispose();
        Client.Dispose();
        if (_broker is not null)
        {
            await _broker.DisposeAsync();
        }
    }

    protected async Task StartAsync(BrokerDatabase database)
    {
        _broker = await BrokerHost.StartAsync(new BrokerOptions { Database = database });
        _talk = new Talk(_broker.BaseAddress);
    }

    protected virtual InvalidOperationException Missing() => new("The broker has not been started.");
}
