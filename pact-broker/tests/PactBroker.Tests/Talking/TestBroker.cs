namespace PactBroker.Tests.Talking;

/// <summary>A broker for the tests of a class; names keep the tests apart.</summary>
public abstract class TestBroker : IAsyncLifetime
{
    private RunningBroker? broker;
    private Talk? talk;

    /// <summary>Requests as tests write them. Where there is no database for the broker, the test that asks ends here.</summary>
    public Talk Talk => talk ?? throw Missing();

    public Uri BaseAddress => broker?.BaseAddress ?? throw Missing();

    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    public abstract ValueTask InitializeAsync();

    public virtual async ValueTask DisposeAsync()
    {
        talk?.Dispose();
        Client.Dispose();
        if (broker is not null)
        {
            await broker.DisposeAsync();
        }
    }

    protected async Task StartAsync(BrokerDatabase database)
    {
        broker = await BrokerHost.StartAsync(new BrokerOptions { Database = database });
        talk = new Talk(broker.BaseAddress);
    }

    protected virtual InvalidOperationException Missing() => new("The broker has not been started.");
}
