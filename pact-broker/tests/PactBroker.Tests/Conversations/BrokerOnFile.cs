namespace PactBroker.Tests.Conversations;

/// <summary>A broker on a SQLite file of its own, for the tests of a class.</summary>
public sealed class BrokerOnFile : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"broker-{Guid.NewGuid():n}");
    private RunningBroker? broker;

    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    public Uri BaseAddress => broker!.BaseAddress;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        broker = await BrokerHost.StartAsync(new BrokerOptions { Database = BrokerDatabase.File(Path.Combine(folder, "broker.db")), Url = "http://127.0.0.1:0" });
        Client.BaseAddress = broker.BaseAddress;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await broker!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
